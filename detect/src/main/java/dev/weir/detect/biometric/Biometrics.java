package dev.weir.detect.biometric;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;
import java.util.List;

/** Biometric templates, prints and sequences: whatever the values are, the header says what they measure. */
public final class Biometrics {
    private Biometrics() {}

    public static List<Kind> kinds() {
        return List.of(
                kind(
                        "biometric.fingerprint",
                        "fingerprint,finger print,fingerprint hash,fingerprint template,thumbprint,palm print,fingerabdruck,"
                                + "empreinte digitale,empreinte,huella dactilar,huella,impronta digitale,impressao digital,"
                                + "vingerafdruk,fingeravtryck,fingeraftryk,minutiae"),
                kind(
                        "biometric.face",
                        "face template,face embedding,face id,face image,facial recognition,face encoding,faceprint,photo,"
                                + "portrait,passport photo,gesichtsbild,gesichtserkennung,lichtbild,visage,rostro,volto,"
                                + "face vector,selfie,mugshot"),
                kind("biometric.iris", "iris,iris scan,iris code,retina,retina scan,retinal scan,netzhaut,iride"),
                kind(
                        "biometric.voice",
                        "voice print,voiceprint,voice sample,voice template,voice biometric,stimmabdruck,empreinte vocale,"
                                + "huella de voz,impronta vocale,speaker embedding"),
                kind(
                        "biometric.genetic",
                        "dna,dna sequence,genome,genotype,dna profile,genetic,genetic test,snp,rsid,haplotype,genotyp,erbgut,"
                                + "adn,genoma,genetica,gensequenz,brca,karyotype"),
                kind(
                        "biometric",
                        "biometric,biometric id,biometric identifier,biometric template,biometric data,biometrie,biometria,biometrische daten,gait,"
                                + "keystroke dynamics,signature image,hand geometry,vein pattern"));
    }

    private static Kind kind(String id, String headers) {
        String what = id.substring(id.indexOf('.') + 1);
        return Kind.of(id)
                .headers(headers)
                .whole(0, Shape.ANY, 1, 1 << 20, (value, shape) -> WholeValue.SHAPED)
                .label("%1$s id,%1$s identifier,%1$s template".formatted(what), 0.75, Tokens.code(4, 40, 2))
                .build();
    }
}
