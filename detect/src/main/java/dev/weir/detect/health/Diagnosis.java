package dev.weir.detect.health;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Label;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/** Diagnoses: ICD-10 codes by their structure (those without a dot only beside a cue), or a column that says so. */
public final class Diagnosis implements Detector {
    private static final Label.Value READ = (text, start) -> {
        int end = start;
        while (end - start < 9 && (Chars.asciiAlphanumeric(text.at(end)) || text.at(end) == '.')) {
            end++;
        }
        if (end > start && text.at(end - 1) == '.') {
            end--;
        }
        return code(text.string(), start, end) ? end : -1;
    };

    private final DataClass diagnosis;

    private Diagnosis(DataClass diagnosis) {
        this.diagnosis = diagnosis;
    }

    public static Kind kind() {
        var builder = Kind.of("health.diagnosis")
                .headers(
                        "diagnosis,diagnoses,diag,dx,icd,icd10,icd 10,icd code,icd9,disease,condition,diagnose,diagnostic,"
                                + "diagnostico,diagnosi,erkrankung,krankheit,maladie,enfermedad,primary diagnosis,"
                                + "medical condition,comorbidity,allergy,allergies,symptom,symptoms,chief complaint,reason for visit")
                .whole(0, Shape.ANY, 1, 4000, Diagnosis::whole)
                .alone(0.02, 0.8)
                .aloneIf(mask -> (mask & Shape.DOT) != 0 && (mask & Shape.DIGIT) != 0 && (mask & Shape.BLANK) == 0)
                .label("icd,diagnosis,dx,icd code,icd 10,diagnose,code", 0.9, READ);
        return builder.detector(new Diagnosis(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "icd10";
    }

    private static int whole(String value, Shape shape) {
        int length = value.length();
        if (length >= 5 && length <= 8 && value.charAt(3) == '.' && code(value, 0, length)) {
            return WholeValue.CHECKED;
        }
        return shape.letters() > 0 || shape.digits() >= 3 ? WholeValue.SHAPED : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.DIGIT | Shape.DOT)) == (Shape.DIGIT | Shape.DOT);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int sign = text.runSign(run);
            int start = text.runStart(run) - 1;
            if (Runs.length(sign) > 2 || !Runs.before(sign, Shape.UPPER) || text.at(start + 3) != '.') {
                continue;
            }
            int end = start + 4;
            while (end - start < 9 && Chars.asciiAlphanumeric(text.at(end))) {
                end++;
            }
            if (code(text.string(), start, end) && Chars.alone(text.string(), start, end)) {
                sink.add(diagnosis, start, end, 0.6, "structure");
            }
        }
    }

    /** A letter, a digit, a digit or letter, and up to four more after an optional dot. */
    static boolean code(CharSequence text, int start, int end) {
        int length = end - start;
        if (length < 3
                || length > 8
                || !Chars.asciiLetter(text.charAt(start))
                || !Chars.digit(text.charAt(start + 1))) {
            return false;
        }
        char third = text.charAt(start + 2);
        if (!Chars.digit(third) && third != 'A' && third != 'B') {
            return false;
        }
        int from = start + 3;
        if (from < end && text.charAt(from) == '.') {
            from++;
            if (from == end) {
                return false;
            }
        }
        if (end - from > 4) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (!Chars.asciiAlphanumeric(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
