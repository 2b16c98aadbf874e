package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Label;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;

/** Identifiers that have no form of their own: known by label or header only. */
public final class Numbers {
    private static final int CODE = Shape.DIGIT
            | Shape.UPPER
            | Shape.LOWER
            | Shape.DASH
            | Shape.BLANK
            | Shape.DOT
            | Shape.SLASH
            | Shape.UNDERSCORE;

    private static final Label.Value RECORD = Tokens.code(4, 20, 3);
    private static final Label.Value LETTERED = Tokens.code(7, 24, 5);

    private Numbers() {}

    /** {@code 2:24-cv-01234-ABC}: the office of a court before the number, or -1. */
    private static int court(Text text, int start) {
        int colon = Chars.digit(text.at(start + 1)) ? start + 2 : start + 1;
        return Chars.digit(text.at(start)) && text.at(colon) == ':' ? RECORD.end(text, colon + 1) : -1;
    }

    private static int code(String value, Shape shape) {
        return shape.digits() >= 2 && shape.blanks() <= 3 ? WholeValue.SHAPED : WholeValue.NO;
    }

    public static Kind passport() {
        return Kind.of("id.passport")
                .headers(
                        "passport,passport number,passport no,reisepass,passnummer,passeport,pasaporte,passaporto,pass nr")
                .whole(Shape.DIGIT, CODE, 5, 20, Numbers::code)
                .label("passport,reisepass,passeport,pasaporte,passaporto,passnummer", 0.85, Tokens.code(6, 12, 4))
                .build();
    }

    public static Kind drivingLicence() {
        Label.Value code = Tokens.code(6, 20, 5);
        Label.Value value = (text, start) -> Math.max(StateLicences.end(text, start), code.end(text, start));
        return Kind.of("id.driving-licence")
                .headers(
                        "driver license,drivers license,driving licence,driver licence,drivers licence,driving license,"
                                + "dl number,dl no,license number,licence number,fuhrerschein,permis de conduire,"
                                + "licencia conducir,patente guida,drivers")
                .whole(Shape.DIGIT, CODE, 4, 24, Numbers::code)
                .label(
                        "driver license,drivers license,driver s license,driving licence,driving license,"
                                + "driver s licence,license,dl,fuhrerschein,fuhrerscheinnummer,permis de conduire,"
                                + "drivers licence,driving permit,driver s permit,operator license,operator s license,dln,"
                                + "permiso de conducir,carnet de conducir,licencia de conducir,patente di guida,"
                                + "numero patente,carta de conducao,rijbewijs,rijbewijsnummer,korkort,korekort",
                        0.85,
                        value)
                .build();
    }

    public static Kind medicalRecord() {
        Label.Value value = Tokens.code(4, 16, 3);
        return Kind.of("id.mrn")
                .headers("mrn,medical record,medical record number,med rec,patient number,patient no,patientennummer,"
                        + "patient nr,pat nr,patnr,hospital number,health record,numero dossier,historia clinica,nhc,"
                        + "patient mrn,chart number")
                .whole(Shape.DIGIT, CODE, 3, 24, Numbers::code)
                .label(
                        "mrn,medical record,medical record number,patient id,ipp,patientennummer,patient number,"
                                + "historia clinica,nhc,chart number,fallnummer",
                        0.85,
                        value)
                .build();
    }

    /** Customer, account, member and other numbers of an organisation; the columns are judged by uniqueness too. */
    public static Kind record() {
        return Kind.of("id.record")
                .headers(
                        "customer id,customer number,customer no,kunden nr,kundennummer,kunden id,client id,"
                                + "client number,numero client,patient id,patient identifier,subject id,participant id,member id,"
                                + "member number,"
                                + "person id,user id,account id,account number,account,national id,identity number,id number,id card,"
                                + "insurance number,tax number,vehicle,encounter id,visit id,case number,"
                                + "household id,provider id,donor id,loan id,tracking,ups,national identity card,"
                                + "identification number,citizen id,nid,documento,document number,numero documento,ausweisnummer")
                .whole(
                        0,
                        CODE | Shape.COLON | Shape.OTHER | Shape.FOREIGN,
                        1,
                        64,
                        (value, shape) -> shape.blanks() <= 3 ? WholeValue.SHAPED : WholeValue.NO)
                .label(
                        "customer number,account number,member id,customer id,kundennummer,"
                                + "user id,numero client,customer nr,case number,reference number,member number,"
                                + "membership number,client number,customer no,client no,member no,case no,kunden nr,"
                                + "mitgliedsnummer,vertragsnummer,vertrags nr,contract number,contract no,numero de contrat,"
                                + "numero de dossier,numero de client,numero de cliente,numero cliente,codice cliente,"
                                + "numero do cliente,numero de contrato,numero de expediente,klantnummer,kundnummer,"
                                + "kundenummer,loyalty number,frequent flyer number,ticket number,docket number,docket no,"
                                + "file number,file no,ref no,reference no,aktenzeichen,acct,vorgangsnummer,fall nr,"
                                + "mandatsnummer,dossier n,contrat n,n de dossier,n client,adherent n,expediente n,"
                                + "n de expediente,n de cliente,numero de socio,pratica n,protocollo n,processo n,"
                                + "n do processo,protocolo n,dossiernummer,dossiernr,zaaknummer,zaaknr,klant nr,klantnr,"
                                + "relatienummer,lidnummer,kund nr,kundnr,arendenummer,diarienummer,dnr,mal nr,"
                                + "medlemsnummer,avtalsnummer,kundenr,kunde nr,sagsnummer,sagsnr,journalnummer,"
                                + "medlemsnr",
                        0.75,
                        (text, start) -> Math.max(court(text, start), RECORD.end(text, start)))
                .detector(new SpokenDigits())
                .build();
    }

    private static Kind.Builder labelled(String id, String headers, String labels, int shortest, int digits) {
        return Kind.of(id)
                .headers(headers)
                .whole(Shape.DIGIT, CODE, 2, 32, Numbers::code)
                .label(labels, 0.91, Tokens.code(shortest, 24, digits));
    }

    public static Kind employee() {
        return labelled(
                        "id.employee",
                        "employee id,employee number,employee no,emp id,emp no,staff id,staff number,personalnummer,personal nr,"
                                + "mitarbeiter nr,mitarbeiternummer,matricule,numero employe,numero empleado,numero matricola,"
                                + "numero funcionario,personeelsnummer,anstallningsnummer,medarbejdernummer,badge number,worker id",
                        "employee id,employee number,employee no,staff id,staff number,personalnummer,mitarbeiternummer,"
                                + "numero d employe,numero de empleado,numero matricola,personeelsnummer,anstallningsnummer,"
                                + "medarbejdernummer,badge number,badge no,badge id,worker id,emp id,emp no,emp nr,emp number,"
                                + "personal nr,mitarbeiter nr,staff no,payroll number,payroll no,numero de matricule,"
                                + "numero de legajo,codice dipendente,numero de funcionario,matricule,matricola n,legajo,"
                                + "pers nr,personeels nr,personeelsnr,anst nr,anstallningsnr,med nr,medarbejdernr",
                        3,
                        2)
                .build();
    }

    public static Kind invoice() {
        return labelled(
                        "id.invoice",
                        "invoice,invoice number,invoice no,invoice id,order id,order number,order no,rechnungsnummer,rechnung nr,"
                                + "bestellnummer,auftragsnummer,numero facture,facture,factura,numero factura,numero pedido,fattura,"
                                + "factuurnummer,fakturanummer,receipt number,booking number,reservation number,transaction id",
                        "invoice number,invoice no,invoice,order number,order no,order id,rechnungsnummer,rechnung nr,"
                                + "bestellnummer,auftragsnummer,numero de facture,facture n,factura n,numero de factura,"
                                + "numero de pedido,numero fattura,factuurnummer,fakturanummer,receipt number,booking number,"
                                + "reservation number,transaction id,inv no,po number,po no,purchase order,purchase order number,"
                                + "receipt no,booking no,booking reference,order nr,bestell nr,auftrags nr,numero de commande,"
                                + "numero ordine,numero do pedido,numero da fatura,ordernummer,bestelnummer,facture,factura,"
                                + "fattura,fatura,factuur,faktura,faktura nr,commande n,pedido n,ordine n,ordrenummer,"
                                + "ordrenr,bestallningsnummer,encomenda n",
                        4,
                        3)
                .build();
    }

    /** {@code HO3-7782-1190}: long, and with a letter, as the word before it is an everyday one. */
    private static int lettered(Text text, int start) {
        int end = LETTERED.end(text, start);
        boolean letter = false;
        for (int i = start; i < end; i++) {
            letter |= Chars.upper(text.at(i));
        }
        return letter ? end : -1;
    }

    public static Kind policy() {
        return labelled(
                        "id.policy",
                        "policy number,policy no,policy id,insurance policy,claim number,claim id,claim no,policennummer,"
                                + "versicherungsschein,schadennummer,schadensnummer,numero police,numero poliza,numero polizza,"
                                + "numero apolice,polisnummer,numero sinistre,numero siniestro,policenummer",
                        "policy number,policy no,policy id,insurance policy,insurance id,insurance no,claim number,claim no,"
                                + "policennummer,versicherungsschein,schadennummer,numero de police,numero de poliza,numero polizza,"
                                + "numero da apolice,polisnummer,numero de sinistre,policenummer,police n,poliza n,polizza n,"
                                + "apolice n,policen nr,schaden nr,claim id,insurance number,versicherungsnummer,policenr,"
                                + "police nr,polisnr,forsakringsnummer,forsakringsnr,forsikringsnummer,skadenummer,"
                                + "schadenummer,n de poliza,n de sinistre,n de siniestro,apolice,poliza,polizza",
                        4,
                        3)
                .label("policy,claim", 0.75, Numbers::lettered)
                .build();
    }

    public static Kind healthInsurance() {
        return labelled(
                        "health.insurance",
                        "health plan,health plan number,beneficiary id,beneficiary number,health insurance number,medicaid,"
                                + "medicaid number,member insurance,subscriber id,group number,health insurance id,versicherten nr,"
                                + "mutuelle,numero mutuelle,tarjeta sanitaria,cip,utente,numero utente,zorgpas",
                        "health plan,beneficiary number,beneficiary id,health insurance number,medicaid,medicaid number,"
                                + "subscriber id,group number,health insurance id,mutuelle,tarjeta sanitaria,numero de utente,cip,"
                                + "health plan number,polisnummer zorg,versichertennummer,vers nr,krankenversicherungsnummer,"
                                + "n de utente,n utente,utente n,tessera sanitaria,numero de beneficiario",
                        5,
                        4)
                .build();
    }

    public static Kind certificate() {
        return labelled(
                        "id.certificate",
                        "certificate number,certificate no,licence id,license id,registration number,zertifikatsnummer,"
                                + "approbation,zulassungsnummer,numero certificat,numero rpps,rpps,adeli,big nummer,gmc number,"
                                + "nmc pin,lanr,bsnr,numero colegiado,colegiado,numero de colegiado",
                        "certificate number,certificate no,registration number,zertifikatsnummer,zulassungsnummer,rpps,adeli,"
                                + "big nummer,gmc number,gmc,nmc pin,lanr,bsnr,numero de colegiado,num colegiado,n col",
                        4,
                        3)
                .build();
    }

    public static Kind student() {
        return labelled(
                        "id.student",
                        "student id,student number,student no,matrikelnummer,matrikel nr,numero etudiant,numero estudiante,"
                                + "matricola,studentnummer,pupil number,learner id,numero de matricula",
                        "student id,student number,student no,matric number,matric no,matriculation number,"
                                + "matriculation no,matrikelnummer,numero d etudiant,numero de estudiante,matricola,"
                                + "studentnummer,pupil number,learner id",
                        4,
                        3)
                .build();
    }

    public static Kind serial() {
        return labelled(
                        "device.serial",
                        "device id,device identifier,serial number,serial no,serial,seriennummer,geratenummer,numero serie,"
                                + "numero de serie,udi,deviceid,advertising id,idfa,gaid,android id,asset tag,implant serial",
                        "serial number,serial no,device id,seriennummer,geratenummer,numero de serie,numero di serie,"
                                + "serienummer,s n,udi,device identifier,asset tag",
                        5,
                        3)
                .build();
    }

    public static Kind account() {
        return labelled(
                        "finance.account",
                        "numero compte,numero cuenta,conto corrente,numero conta,rekeningnummer,kontonr,acct number,"
                                + "bank account,bank account number,konto,kontonummer,bankverbindung,compte bancaire,"
                                + "cuenta bancaria,acct no,account no",
                        "bank account,bank account number,kontonummer,numero de compte,numero de cuenta,conto corrente,"
                                + "rekeningnummer,konto nr,kontonr,account no,acct no,numero da conta,compte n,n de compte,"
                                + "compte,cuenta n,conto n,konto",
                        5,
                        5)
                .build();
    }

    public static Kind userName() {
        return Kind.of("person.user-name")
                .headers("user name,username,login,login name,user login,userid,benutzername,benutzer,nom utilisateur,"
                        + "usuario,nickname,nick,screen name,twitter handle,handle,account name,utente,uname")
                .whole(
                        0,
                        Shape.ANY & ~Shape.BLANK,
                        2,
                        64,
                        (value, shape) -> shape.letters() > 0 ? WholeValue.SHAPED : WholeValue.NO)
                .label(
                        "username,user name,login,benutzername,usuario,screen name,nickname,nutzername,"
                                + "nom d utilisateur,nombre de usuario,nome de usuario,nome utente,gebruikersnaam,"
                                + "anvandarnamn,brugernavn,login name,account name",
                        true,
                        0.8,
                        Tokens.anything(3, 40))
                .detector(new Handle())
                .build();
    }
}
