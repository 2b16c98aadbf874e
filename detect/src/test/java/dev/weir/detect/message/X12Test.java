package dev.weir.detect.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class X12Test {
    private static final String CLAIM = """
            ISA*00*          *00*          *ZZ*SENDER123      *ZZ*RECEIVER456    *240115*1200*^*00501*000000905*0*P*:~
            GS*HC*SENDER123*RECEIVER456*20240115*1200*1*X*005010X222A1~
            ST*837*0001*005010X222A1~
            NM1*41*2*GOOD BILLING SERVICE*****46*123456789~
            PER*IC*JERRY EXAMPLE*TE*3055552222*EX*231*EM*jerry@example.org~
            NM1*85*2*GOOD CLINIC*****XX*1234567893~
            N3*234 SEAWAY ST~
            N4*MIAMI*FL*331110000~
            REF*EI*587654321~
            SBR*P*18*GRP2222*GOLD PLAN*****CI~
            NM1*IL*1*SMITH*JANE*Q**JR*MI*JS00111223333~
            DMG*D8*19430501*F~
            NM1*PR*2*KEY INSURANCE CO*****PI*999996666~
            CLM*26463774*100***11:B:1*Y*A*Y*I~
            REF*D9*17312345600006351~
            HI*ABK:J0300*ABF:Z1159~
            NM1*82*1*KILDARE*BEN****XX*1234567893~
            LX*1~
            SV1*HC:99213*40*UN*1***1~
            DTP*472*D8*20240103~
            SE*20*0001~
            """;

    private static final List<String> CLAIMED = List.of(
            "organisation.name GOOD BILLING SERVICE X12 NM103",
            "person.name JERRY EXAMPLE X12 PER02",
            "contact.phone 3055552222 X12 PER04",
            "contact.email jerry@example.org X12 PER08",
            "organisation.name GOOD CLINIC X12 NM103",
            "id.us.npi 1234567893 X12 NM109",
            "address.street 234 SEAWAY ST X12 N301",
            "address.city MIAMI X12 N401",
            "address.state FL X12 N402",
            "address.postal-code 331110000 X12 N403",
            "id.us.ein 587654321 X12 REF02",
            "id.policy GRP2222 X12 SBR03",
            "organisation.name GOLD PLAN X12 SBR04",
            "person.name.family SMITH X12 NM103",
            "person.name.given JANE X12 NM104",
            "person.name.given Q X12 NM105",
            "person.name JR X12 NM107",
            "health.insurance JS00111223333 X12 NM109",
            "person.birth-date 19430501 X12 DMG02",
            "person.sex F X12 DMG03",
            "organisation.name KEY INSURANCE CO X12 NM103",
            "id.record 26463774 X12 CLM01",
            "id.policy 17312345600006351 X12 REF02",
            "health.diagnosis J0300 X12 HI01",
            "health.diagnosis Z1159 X12 HI02",
            "person.name.family KILDARE X12 NM103",
            "person.name.given BEN X12 NM104",
            "id.us.npi 1234567893 X12 NM109",
            "health 99213 X12 SV101",
            "general.date 20240103 X12 DTP03");

    @Test
    void aClaim() {
        assertThat(Said.by(new X12(), CLAIM)).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace("\n", ""))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace("\n", "\r\n"))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace("~\n", "\n"))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace('*', '|'))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace(':', '>'))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), CLAIM.replace("~\n", "!"))).isEqualTo(CLAIMED);
        assertThat(Said.by(new X12(), "{\"edi\": \"" + CLAIM.replace("\n", "\\n") + "\"}"))
                .isEqualTo(CLAIMED);
    }

    @Test
    void winsOverTheTagger() {
        assertThat(Said.byAll("NM1*IL*1*DOE*JOHNATHAN*M***MI*W99881234501~N3*742 EVERGREEN TER*APT 6~"
                        + "N4*SPRINGFIELD*IL*62704~DMG*D8*19710412*M~REF*SY*219099999~"))
                .containsExactly(
                        "person.name.family DOE X12 NM103",
                        "person.name.given JOHNATHAN X12 NM104",
                        "person.name.given M X12 NM105",
                        "health.insurance W99881234501 X12 NM109",
                        "address.street 742 EVERGREEN TER X12 N301",
                        "address.street APT 6 X12 N302",
                        "address.city SPRINGFIELD X12 N401",
                        "address.state IL X12 N402",
                        "address.postal-code 62704 X12 N403",
                        "person.birth-date 19710412 X12 DMG02",
                        "person.sex M X12 DMG03",
                        "id.us.ssn 219099999 X12 REF02");
    }

    @Test
    void anEnrolment() {
        String text = "INS*Y*18*030*XN*A*E**FT~REF*0F*202443307~REF*1L*123456001~DTP*356*D8*20240523~"
                + "NM1*74*1*DOE*JAMES*E***34*219099999~PER*IP**HP*7172343334*WP*7172341240~"
                + "N3*100 MARKET ST*APT 3G~N4*CAMP HILL*PA*17011**CY*CUMBERLAND~DMG*D8*19690201*M*S*:RET:2135-2~"
                + "ICM*4*45000~HD*030**HMO*GOLD~DTP*348*RD8*20240601-20250531~";
        assertThat(Said.by(new X12(), text))
                .containsExactly(
                        "health.insurance 202443307 X12 REF02",
                        "id.policy 123456001 X12 REF02",
                        "general.date 20240523 X12 DTP03",
                        "person.name.family DOE X12 NM103",
                        "person.name.given JAMES X12 NM104",
                        "person.name.given E X12 NM105",
                        "id.us.ssn 219099999 X12 NM109",
                        "contact.phone 7172343334 X12 PER04",
                        "contact.phone 7172341240 X12 PER06",
                        "address.street 100 MARKET ST X12 N301",
                        "address.street APT 3G X12 N302",
                        "address.city CAMP HILL X12 N401",
                        "address.state PA X12 N402",
                        "address.postal-code 17011 X12 N403",
                        "person.birth-date 19690201 X12 DMG02",
                        "person.sex M X12 DMG03",
                        "person.marital-status S X12 DMG04",
                        "person.race :RET:2135-2 X12 DMG05",
                        "finance.income 45000 X12 ICM02",
                        "general.date 20240601-20250531 X12 DTP03");
    }

    @Test
    void aRemittanceAndAnInquiry() {
        String text = "BPR*I*132*C*CHK*CCP*01*021000021*DA*000123456789*1512345678**01*021000021*SG*000987654~"
                + "DTM*405*20240115~N1*PR*SURE INSURERS~N3*1 PAYER PLAZA~N4*RALEIGH*NC*27601~"
                + "N1*PE*GOOD CLINIC*XX*1234567893~CLP*7722337*1*211366.97*138018.4**12*119932404007801~"
                + "NM1*QC*1*BUDD*WILLIAM****MI*33344555510~SVC*HC:99214*100*80~"
                + "NM1*03*1*HOLDER*HARRY~TRN*1*93175~";
        assertThat(Said.by(new X12(), text))
                .containsExactly(
                        "finance.us.routing 021000021 X12 BPR07",
                        "finance.account 000123456789 X12 BPR09",
                        "finance.us.routing 021000021 X12 BPR13",
                        "finance.account 000987654 X12 BPR15",
                        "general.date 20240115 X12 DTM02",
                        "organisation.name SURE INSURERS X12 N102",
                        "address.street 1 PAYER PLAZA X12 N301",
                        "address.city RALEIGH X12 N401",
                        "address.state NC X12 N402",
                        "address.postal-code 27601 X12 N403",
                        "organisation.name GOOD CLINIC X12 N102",
                        "id.us.npi 1234567893 X12 N104",
                        "id.record 7722337 X12 CLP01",
                        "id.policy 119932404007801 X12 CLP07",
                        "person.name.family BUDD X12 NM103",
                        "person.name.given WILLIAM X12 NM104",
                        "health.insurance 33344555510 X12 NM109",
                        "health 99214 X12 SVC01",
                        "person.name.family HOLDER X12 NM103",
                        "person.name.given HARRY X12 NM104");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NM1*IL*3*DOE*JOHN~",
                "NM1*??*1*DOE*JOHN~",
                "| NM1*IL*1*DOE*JOHN |",
                "see NM1*IL*1*DOE*JOHN~",
                "nm1*il*1*doe*john~",
                "N1*N2*N3;",
                "N1*x + N2*y",
                "N3*width/2",
                "N3*SOME STREET",
                "N4*size*sizeof(int)",
                "DMG*D8*19711340*M~",
                "DMG*8*19710412*M~",
                "DMG*D8*19710412*MALE!~",
                "REF*p;",
                "REF*SY~",
                "REF*SY*no digits~",
                "REF*QQQ*12345~",
                "HI*there*you~",
                "PER*person*p = new PER*[10];",
                "PER*IC*JOHN DOE*XX*5551234567~",
                "CLM*x*y*z*w*v~",
                "SBR*0xFF*8*a*b;",
                "ISA*b*c",
                "int **PER*IC;\nNM1 *p = &x;\nREF *q;",
                "**N1*PR*Bold~**",
                "DTP*472*D8*3 January~",
                "NM1*IL*1*{last}*{first}****MI*{member_id}~N3*${street}~",
            })
    void whatLooksLikeASegmentAndIsNone(String text) {
        assertThat(Said.by(new X12(), text)).isEmpty();
    }

    @Test
    void partiesThatNoTerminatorEndsStandBesideAnotherSegment() {
        assertThat(Said.by(new X12(), "N3*12 MILL ROAD")).isEmpty();
        assertThat(Said.by(new X12(), "N3*12 MILL ROAD~")).hasSize(1);
        assertThat(Said.by(new X12(), "N3*12 MILL ROAD\nN4*SPRINGFIELD*IL*62704"))
                .hasSize(4);
        assertThat(Said.by(new X12(), "N4*SPRINGFIELD*IL*62704")).hasSize(3);
    }
}
