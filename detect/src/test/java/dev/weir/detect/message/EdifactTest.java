package dev.weir.detect.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdifactTest {
    @Test
    void passengersAndParties() {
        String text =
                "UNB+UNOA:4+AIRLINE1+USCBP+240115:1200+1'NAD+MS+++WILLIAMS:JANE'COM+202 628 9292:TE+jane@example.org:EM'"
                        + "NAD+FL+++CLARK:MICHAEL+12 ROADTON ROAD+SMALLVILLE+KS+62704+USA'ATT+2++M'DTM+329:19720907'NAT+2+CAN'"
                        + "RFF+AVF:TYR123'DOC+P:110:111+MB140241'\n"
                        + "NAD+BY+5412345000013::9++O?'REILLY AND SONS'CTA+IC+:ANNA MEYER'";
        assertThat(Said.by(new Edifact(), text))
                .containsExactly(
                        "organisation.name WILLIAMS EDIFACT NAD-4",
                        "organisation.name JANE EDIFACT NAD-4",
                        "contact.phone 202 628 9292 EDIFACT COM-1",
                        "person.name CLARK EDIFACT NAD-4",
                        "person.name MICHAEL EDIFACT NAD-4",
                        "address.street 12 ROADTON ROAD EDIFACT NAD-5",
                        "address.city SMALLVILLE EDIFACT NAD-6",
                        "address.state KS EDIFACT NAD-7",
                        "address.postal-code 62704 EDIFACT NAD-8",
                        "address.country USA EDIFACT NAD-9",
                        "person.sex M EDIFACT ATT-3",
                        "person.birth-date 19720907 EDIFACT DTM-1",
                        "person.nationality CAN EDIFACT NAT-2",
                        "id.record TYR123 EDIFACT RFF-1",
                        "id.passport MB140241 EDIFACT DOC-2",
                        "organisation.name O?'REILLY AND SONS EDIFACT NAD-4",
                        "person.name ANNA MEYER EDIFACT CTA-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAD+NADP+NADH",
                "the ratio NAD+FL+++CLARK",
                "nad+fl+++clark:michael'",
                "COM+5",
                "DOC+1",
                "DTM+137:20240115:102'",
                "ATT+a+b+c",
            })
    void whatLooksLikeASegmentAndIsNone(String text) {
        assertThat(Said.by(new Edifact(), text)).isEmpty();
    }
}
