package dev.weir.detect.id;

import dev.weir.detect.Kind;
import dev.weir.detect.Label;
import dev.weir.detect.Shape;
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

    private Numbers() {}

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
        return Kind.of("id.driving-licence")
                .headers(
                        "driver license,drivers license,driving licence,driver licence,drivers licence,driving license,"
                                + "dl number,dl no,license number,licence number,fuhrerschein,permis de conduire,"
                                + "licencia conducir,patente guida,drivers")
                .whole(Shape.DIGIT, CODE, 4, 24, Numbers::code)
                .label(
                        "driver license,drivers license,driver s license,driving licence,driving license,"
                                + "driver s licence,license,dl,fuhrerschein,permis de conduire",
                        0.85,
                        Tokens.code(6, 20, 5))
                .build();
    }

    public static Kind medicalRecord() {
        Label.Value value = Tokens.code(4, 16, 3);
        return Kind.of("id.mrn")
                .headers("mrn,medical record,medical record number,med rec,patient number,patient no,patientennummer,"
                        + "patient nr,pat nr,patnr,hospital number,health record,numero dossier,historia clinica,nhc,"
                        + "patient mrn,chart number,nhs number,health insurance number,medicare")
                .whole(Shape.DIGIT, CODE, 3, 24, Numbers::code)
                .label(
                        "mrn,medical record,medical record number,patient id,patientennummer,patient number,"
                                + "historia clinica,nhc,chart number,fallnummer",
                        0.85,
                        value)
                .build();
    }

    /** Customer, account, member and other numbers of an organisation; the columns are judged by uniqueness too. */
    public static Kind record() {
        return Kind.of("id.record")
                .headers("customer id,customer number,customer no,kunden nr,kundennummer,kunden id,client id,"
                        + "client number,numero client,patient id,patient identifier,subject id,participant id,member id,"
                        + "member number,employee id,employee number,personalnummer,personal nr,mitarbeiter nr,"
                        + "person id,user id,account id,account number,account,policy number,student id,"
                        + "insurance number,versichertennummer,versicherungsnummer,numero securite sociale,nif,nie,dni,"
                        + "cpf,curp,rfc,tax number,steuernummer,steuer id,vat,vehicle,license plate,kennzeichen,vin,"
                        + "device id,serial number,encounter id,visit id,case number,order id,voter id,"
                        + "beneficiary id,claim id,household id,provider id,donor id,loan id,tracking,ups")
                .whole(
                        0,
                        CODE | Shape.COLON | Shape.OTHER | Shape.FOREIGN,
                        1,
                        64,
                        (value, shape) -> shape.blanks() <= 3 ? WholeValue.SHAPED : WholeValue.NO)
                .label(
                        "customer number,account number,member id,customer id,employee id,kundennummer,policy number,"
                                + "personalnummer,user id,numero client,customer nr,insurance number,insurance id,insurance no,"
                                + "policy no,claim number,case number,versicherungsnummer,versichertennummer",
                        0.75,
                        Tokens.code(4, 20, 3))
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
                .label("username,user name,login,benutzername,usuario,screen name", true, 0.8, Tokens.anything(3, 40))
                .build();
    }
}
