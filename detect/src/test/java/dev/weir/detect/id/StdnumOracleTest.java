package dev.weir.detect.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The checks beside those of the npm package stdnum (MIT): valid, mistyped and random numbers of every class that both
 * know, with their separators or without. Where the two differ for a reason, {@code differences.csv} gives it, and in
 * which direction.
 */
class StdnumOracleTest {
    private static final int EACH = 60;

    /** Class, country and name there. */
    private static final String PAIRS = "id.us.ein US ein,id.ca.sin CA sin,id.ca.bn CA bn,id.mx.curp MX curp,"
            + "id.mx.rfc MX rfc,finance.mx.clabe MX clabe,id.do.cedula DO cedula,id.gt.cui GT cui,id.br.cpf BR cpf,"
            + "id.br.cnpj BR cnpj,id.ar.cuit AR cuit,finance.ar.cbu AR cbu,id.cl.rut CL rut,id.co.nit CO nit,"
            + "id.pe.ruc PE ruc,id.uy.ci UY cedula,id.ec.ci EC ci,id.ve.rif VE rif,id.py.ruc PY ruc,id.gb.nino GB nino,"
            + "id.gb.utr GB utr,id.ie.pps IE pps,id.de.tax-id DE idnr,id.de.pension DE svnr,id.at.svnr AT vnr,"
            + "id.at.tax AT tin,id.ch.ahv CH ssn,id.ch.uid CH uid,id.fr.nir FR nir,id.fr.spi FR nif,id.fr.siren FR siren,"
            + "id.fr.siret FR siret,id.be.nn BE nn,id.nl.bsn NL bsn,id.es.dni ES dni,id.es.nie ES nie,id.es.cif ES cif,"
            + "id.es.nss ES nss,id.pt.nif PT nif,id.pt.cc PT cc,id.it.codice-fiscale IT codicefiscale,"
            + "id.it.partita-iva IT iva,id.gr.afm GR vat,id.gr.amka GR amka,id.se.personnummer SE personnummer,"
            + "id.se.orgnr SE orgnr,id.no.fodselsnummer NO fodselsnummer,id.dk.cpr DK cpr,id.fi.hetu FI hetu,"
            + "id.is.kennitala IS kennitala,id.pl.pesel PL pesel,id.pl.nip PL nip,id.pl.regon PL regon,"
            + "id.cz.rodne-cislo CZ rc,id.ro.cnp RO cnp,id.bg.egn BG egn,id.hr.oib HR oib,id.rs.jmbg RS jmbg,"
            + "id.si.emso SI emso,id.si.tax SI ddv,id.ee.isikukood EE ik,id.lt.asmens-kodas LT asmens,"
            + "id.lv.personas-kods LV pvn,id.ua.rntrc UA rntrc,id.ru.inn RU inn,id.in.aadhaar IN aadhaar,id.in.pan IN pan,"
            + "id.in.gstin IN gstin,id.in.voter IN epic,id.pk.cnic PK cnic,id.cn.ric CN ric,id.cn.uscc CN uscc,"
            + "id.hk.hkid HK hkid,id.tw.natid TW natid,id.jp.corporate JP cn,id.kr.rrn KR rrn,id.my.nric MY nric,"
            + "id.th.national-id TH idnr,id.id.npwp ID npwp,id.tr.tckn TR tckimlik,id.tr.vkn TR vkn,id.il.idnr IL idnr,"
            + "id.za.idnr ZA idnr,id.ke.pin KE pin,id.mu.nid MU nid,id.au.tfn AU tfn,id.au.abn AU abn,id.au.acn AU acn,"
            + "id.nz.ird NZ ird";

    private record Asked(String id, String value, boolean ours) {}

    @Test
    void bothSayTheSameOfEveryNumber() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("weir.root", "."));
        Path tools = root.resolve(".tools/stdnum");
        Assumptions.assumeTrue(Files.isDirectory(tools.resolve("node_modules/stdnum")), "./dev peers was not run");
        var asked = new ArrayList<Asked>();
        var input = new StringBuilder();
        var samples = new Samples(21);
        for (String pair : PAIRS.split(",")) {
            String[] parts = pair.split(" ");
            Scheme scheme = Schemes.list().stream()
                    .filter(each -> each.dataClass.id().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            for (String value : numbers(scheme, samples)) {
                asked.add(new Asked(parts[0], value, scheme.check.holds(Code.of(value))));
                for (String written : List.of(value, value.replaceAll("[^0-9A-Z]", ""))) {
                    input.append(parts[1])
                            .append('\t')
                            .append(parts[2])
                            .append('\t')
                            .append(written)
                            .append('\n');
                }
            }
        }
        String answers = ask(root, tools, input.toString());
        assertThat(answers).hasSize(2 * asked.size());
        var known = new HashSet<String>();
        for (String line :
                Files.readAllLines(root.resolve("detect/src/test/resources/dev/weir/detect/id/differences.csv"))) {
            known.add(line.substring(0, line.lastIndexOf('|')));
        }
        var differing = new TreeMap<String, List<String>>();
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            boolean theirs = answers.charAt(2 * i) == '1' || answers.charAt(2 * i + 1) == '1';
            String direction = theirs ? "wider there" : "narrower there";
            if (each.ours != theirs && !known.contains(each.id + "|" + direction)) {
                differing
                        .computeIfAbsent(each.id, id -> new ArrayList<>())
                        .add(each.value + (theirs ? " is right there" : " is wrong there"));
            }
        }
        assertThat(differing).isEmpty();
    }

    private static List<String> numbers(Scheme scheme, Samples samples) {
        var numbers = new ArrayList<String>();
        String template = scheme.templates.get(0);
        for (int i = 0; i < EACH; i++) {
            var valid = samples.like(scheme, template, true);
            valid.ifPresent(numbers::add);
            valid.flatMap(value -> samples.mistyped(scheme, value)).ifPresent(numbers::add);
            numbers.add(samples.random(scheme, template));
        }
        return numbers;
    }

    private static String ask(Path root, Path tools, String input) throws IOException, InterruptedException {
        Path file = Files.createTempFile("numbers", ".tsv");
        Path answers = Files.createTempFile("answers", ".txt");
        try {
            Files.writeString(file, input);
            Process process;
            try {
                process = new ProcessBuilder(
                                "node",
                                root.resolve("detect/src/test/node/oracle.js")
                                        .toAbsolutePath()
                                        .toString(),
                                tools.toAbsolutePath().toString())
                        .redirectInput(file.toFile())
                        .redirectOutput(answers.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                Assumptions.abort("node was not found");
                throw e;
            }
            assertThat(process.waitFor()).isZero();
            return Files.readString(answers, StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
            Files.delete(answers);
        }
    }
}
