package dev.weir.detect.health;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;

/** Medications: in text by the form of their names beside a dose or a word of taking, in columns by the header. */
public final class Medication {
    private Medication() {}

    public static Kind kind() {
        var builder = Kind.of("health.medication")
                .headers(
                        "medication,medications,drug,drug name,medicine,prescription,medikament,medikation,arzneimittel,"
                                + "medicament,medicamento,farmaco,rx,ndc,treatment,therapy,dosage")
                .whole(
                        0,
                        Shape.ANY,
                        1,
                        4000,
                        (value, shape) -> shape.letters() + shape.digits() > 0 ? WholeValue.SHAPED : WholeValue.NO);
        return builder.detector(new Drugs(builder.build().dataClass())).build();
    }
}
