package dev.weir.detect.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7Test {
    private static final String PID = "PID|1||88213^^^HOSP^MR||DELGADO^MARIBEL^A||19830514|F|||1420 W CERMAK"
            + " RD^^CHICAGO^IL^60608||(312)555-0199|||M||900123412|321-54-9876";

    private static final String ADMISSION = """
            MSH|^~\\&|ADT1|GOOD HOSPITAL|LAB|GOOD HOSPITAL|202401151126||ADT^A01^ADT_A01|MSG00001|P|2.5.1
            EVN|A01|202401151123||||202401151120
            PID|1||TX1234^^^ADT1^MR~219099999^^^USSSA^SS||EVERYWOMAN^BRIDGET^Q^JR^DR~EVERY^BIDDY^^^^^N|OLDNAME^MARGE|19710615103000-0500|F||2106-3^White^HL70005|2222 HOME ST&HOME ST&2222^APT 4^GREENSBORO^NC^27401-1020^USA||(555)555-2004^PRN^PH~^NET^Internet^bridget@example.org|^WPN^PH^^1^555^5552005|ENG|S^Single|CAT|TX9001^^^ADT1^AN|219-09-9999|N987654^NC||H^Hispanic|""|||||USA
            PD1|||PRIMARY CLINIC^L^1001|0148^FAMILYDOC^FRANCES
            NK1|1|NUCLEAR^NELDA^W|SPO^SPOUSE|2222 HOME ST^^GREENSBORO^NC^27401|(555)555-2006||NK^NEXT OF KIN
            PV1|1|I|2000^2012^01||||1234567893^ATTEND^AARON^A|004778^REFER^RITA|||SUR||||ADM||004779^ADMIT^ADAM||V1001^^^ADT1^VN|||||||||||||||||||||||||202401151123|202401181000
            AL1|1||^PENICILLIN||PRODUCES HIVES
            DG1|1||I10^Essential hypertension^I10||202401151100|A
            GT1|1|GT77|GUARD^GUS^||1 GUARD LN^^RALEIGH^NC^27601|(555)555-2010||19400101|M||F|219-09-9998||||ACME WORKS
            IN1|1|PPO^Plan|INS12|SURE INSURERS INC|PO BOX 1^^RALEIGH^NC^27602||(555)555-2011|G1234|||ACME WORKS|20240101|20241231|||EVERY^ISABEL|SPO|19700101|2222 HOME ST^^GREENSBORO^NC^27401|||||||||||||||||P00112233|||||||F||||||W0012345
            IN2||219-09-9997
            """;

    @Test
    void theFieldsOfASegmentByItself() {
        assertThat(Said.byAll(PID))
                .containsExactly(
                        "id.mrn 88213 HL7 PID-3",
                        "person.name.family DELGADO HL7 PID-5",
                        "person.name.given MARIBEL HL7 PID-5",
                        "person.name.given A HL7 PID-5",
                        "person.birth-date 19830514 HL7 PID-7",
                        "person.sex F HL7 PID-8",
                        "address.street 1420 W CERMAK RD HL7 PID-11",
                        "address.city CHICAGO HL7 PID-11",
                        "address.state IL HL7 PID-11",
                        "address.postal-code 60608 HL7 PID-11",
                        "contact.phone (312)555-0199 HL7 PID-13",
                        "person.marital-status M HL7 PID-16",
                        "id.record 900123412 HL7 PID-18",
                        "id.us.ssn 321-54-9876 HL7 PID-19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void anAdmissionWithEveryLineEnd(String lineEnd) {
        List<String> found = Said.byAll(ADMISSION.replace("\n", lineEnd));
        assertThat(found)
                .contains(
                        "general.date 202401151123 HL7 EVN-2",
                        "id.mrn TX1234 HL7 PID-3",
                        "id.us.ssn 219099999 HL7 PID-3",
                        "person.name JR HL7 PID-5",
                        "person.title DR HL7 PID-5",
                        "person.name.given BIDDY HL7 PID-5",
                        "person.name.family OLDNAME HL7 PID-6",
                        "person.birth-date 19710615103000-0500 HL7 PID-7",
                        "person.race White HL7 PID-10",
                        "address.street HOME ST HL7 PID-11",
                        "address.street APT 4 HL7 PID-11",
                        "address.country USA HL7 PID-11",
                        "contact.email bridget@example.org address",
                        "contact.phone 5552005 HL7 PID-14",
                        "person.marital-status Single HL7 PID-16",
                        "person.religion CAT HL7 PID-17",
                        "id.record TX9001 HL7 PID-18",
                        "id.us.ssn 219-09-9999 HL7 PID-19",
                        "id.driving-licence N987654 HL7 PID-20",
                        "person.ethnicity Hispanic HL7 PID-22",
                        "person.nationality USA HL7 PID-28");
        assertThat(found)
                .contains(
                        "organisation.name PRIMARY CLINIC HL7 PD1-3",
                        "person.name.family FAMILYDOC HL7 PD1-4",
                        "person.name.given NELDA HL7 NK1-2",
                        "person.family SPOUSE HL7 NK1-3",
                        "address.city GREENSBORO HL7 NK1-4",
                        "contact.phone (555)555-2006 HL7 NK1-5",
                        "id.us.npi 1234567893 HL7 PV1-7",
                        "person.name.family ATTEND HL7 PV1-7",
                        "id.employee 004778 HL7 PV1-8",
                        "person.name.given ADAM HL7 PV1-17",
                        "id.record V1001 HL7 PV1-19",
                        "general.date 202401181000 HL7 PV1-45",
                        "health.condition PENICILLIN HL7 AL1-3",
                        "health.diagnosis I10 HL7 DG1-3",
                        "health.condition Essential hypertension HL7 DG1-3",
                        "person.name.family GUARD HL7 GT1-3",
                        "id.us.ssn 219-09-9998 HL7 GT1-12",
                        "organisation.name ACME WORKS HL7 GT1-16",
                        "organisation.name SURE INSURERS INC HL7 IN1-4",
                        "id.policy G1234 HL7 IN1-8",
                        "person.name.given ISABEL HL7 IN1-16",
                        "person.birth-date 19700101 HL7 IN1-18",
                        "health.insurance P00112233 HL7 IN1-36",
                        "health.insurance W0012345 HL7 IN1-49",
                        "id.us.ssn 219-09-9997 HL7 IN2-2");
        assertThat(found)
                .noneMatch(
                        line -> line.contains("\"") || line.matches(".*model:(person|place|address|organisation).*"));
    }

    @Test
    void ordersAndResults() {
        String text = """
                ORC|NW|ORD447^GHH OE|||||||20240115|1001^ENTER^ELLEN||1234567893^ORDER^OLGA^^^^MD
                OBR|1|ORD447^GHH OE|F1045^GHH LAB|1554-5^GLUCOSE^LN|||202401150730|||||||||555-55-5555^PRIMARY^PATRICIA P|||||||||F|||||||444-44-4444&HIPPOCRATES&HOWARD H
                OBX|1|NM|1554-5^GLUCOSE^LN||182|mg/dL|70_105|H|||F|||202401150800||2002^OBSERVE^OTTO
                OBX|2|XPN|1000-1^CONTACT^L||HELPER^HAL||||||F
                OBX|3|DT|1000-2^LAST SEEN^L||20231224||||||F
                OBX|4|XTN|1000-3^PHONE^L||(555)555-2020||||||F
                MRG|OLD77^^^HOSP^MR||||||FORMER^FAY
                """;
        assertThat(Said.by(new Hl7(), text))
                .containsExactly(
                        "id.record ORD447 HL7 ORC-2",
                        "general.date 20240115 HL7 ORC-9",
                        "id.employee 1001 HL7 ORC-10",
                        "person.name.family ENTER HL7 ORC-10",
                        "person.name.given ELLEN HL7 ORC-10",
                        "id.us.npi 1234567893 HL7 ORC-12",
                        "person.name.family ORDER HL7 ORC-12",
                        "person.name.given OLGA HL7 ORC-12",
                        "id.record ORD447 HL7 OBR-2",
                        "id.record F1045 HL7 OBR-3",
                        "general.date 202401150730 HL7 OBR-7",
                        "id.employee 555-55-5555 HL7 OBR-16",
                        "person.name.family PRIMARY HL7 OBR-16",
                        "person.name.given PATRICIA P HL7 OBR-16",
                        "id.employee 444-44-4444 HL7 OBR-32",
                        "person.name.family HIPPOCRATES HL7 OBR-32",
                        "person.name.given HOWARD H HL7 OBR-32",
                        "general.date 202401150800 HL7 OBX-14",
                        "id.employee 2002 HL7 OBX-16",
                        "person.name.family OBSERVE HL7 OBX-16",
                        "person.name.given OTTO HL7 OBX-16",
                        "person.name.family HELPER HL7 OBX-5",
                        "person.name.given HAL HL7 OBX-5",
                        "general.date 20231224 HL7 OBX-5",
                        "contact.phone (555)555-2020 HL7 OBX-5",
                        "id.mrn OLD77 HL7 MRG-1",
                        "person.name.family FORMER HL7 MRG-7",
                        "person.name.given FAY HL7 MRG-7");
    }

    @Test
    void theHeaderSaysWhatPartsFieldsAndComponents() {
        String text = "MSH#*~\\&#A#B#C#D#20240115##ADT*A04#1#P#2.3\rPID#1##77*_*_*H*MR##VAN&DER&BERG*MIA##19900203#F\r"
                .replace("_", "");
        assertThat(Said.by(new Hl7(), text))
                .containsExactly(
                        "id.mrn 77 HL7 PID-3",
                        "person.name.family VAN HL7 PID-5",
                        "person.name.family DER HL7 PID-5",
                        "person.name.family BERG HL7 PID-5",
                        "person.name.given MIA HL7 PID-5",
                        "person.birth-date 19900203 HL7 PID-7",
                        "person.sex F HL7 PID-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "first line\n%s\nlast line",
                "\u000bMSH|^~\\&|A|B\r%s\r\u001c\r",
                "   %s",
                "{\"message\": \"MSH|^~\\\\&|A|B\\r%s\\r\"}",
                "{\"message\":\"%s\",\"id\":7}",
                "message = '%s'",
            })
    void whereASegmentMayStand(String around) {
        assertThat(Said.by(new Hl7(), around.replace("%s", PID)))
                .hasSize(14)
                .endsWith("id.us.ssn 321-54-9876 HL7 PID-19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| PID | Name | Born |\n| --- | --- | --- |\n| 1 | Ann^B | 19800101 |",
                "|PID|1|88213^^^HOSP^MR||DELGADO^MARIBEL||19830514|F|",
                "PID|USER|CMD|TIME|STATE|19800101",
                "PID|4312|nginx|worker|Running|0.3|12|S",
                "PID|4312|nginx|worker|Running|0.3|20240102|S",
                "2024-01-02 PID|1||88213^^^HOSP^MR||DELGADO^MARIBEL^A||19830514|F",
                "ps aux | grep PID|awk '{print $2}'",
                "PID|PV1|OBX|NTE|ORC|OBR",
                "the fields of PID|1| are the set id",
                "pid|1||88213^^^hosp^mr||delgado^maribel^a||19830514|f",
                "PID:1::88213^^^HOSP^MR::DELGADO^MARIBEL^A::19830514:F",
                "PID|1||\"\"||\"\"||\"\"|\"\"",
                "PID|1||88213||DELGADO",
                "PV1|1|I",
                "ORC|OBR|OBX^1|a^b",
                "OBX|1|TX|||free text that somebody wrote about Anna Meyer",
                "NTE|1||DELGADO^MARIBEL",
                "ZPI|1||DELGADO^MARIBEL||19830514",
                "IN1|IN2|IN3|A^B",
                "#define PID|1",
                "PID|1||{mrn}^^^HOSP^MR||{last}^{first}||${born}|[sex]|||<street>^^<city>",
                "String pid = \n\"PID|1||\"+ids.get(\"PID\")+\"^^^\"+ids.get(\"WHO\")+\"^MR||\" + name + \"^\" + first",
                "PID|x^y|88213^^^HOSP^MR||DELGADO^MARIBEL^A||19830514|F",
            })
    void whatLooksLikeASegmentAndIsNone(String text) {
        assertThat(Said.by(new Hl7(), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PID|1||7^^^H^MR||DOE^JOHN||UNKNOWN|M     ; person.birth-date
            PID|1||7^^^H^MR||DOE^JOHN||19801399|M    ; person.birth-date
            PID|1||7^^^H^MR||DOE^JOHN||19800101|F||||||www.example.org ; contact
            """)
    void whatIsNoValueOfItsTypeIsNotReported(String text, String dataClass) {
        assertThat(Said.by(new Hl7(), text))
                .contains("person.name.family DOE HL7 PID-5")
                .noneMatch(line -> line.startsWith(dataClass));
    }
}
