package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import java.util.List;

/** Keys of AWS, Google, GitHub and Azure as whole values; in text {@link Secrets} finds them. */
public final class CloudKeys {
    private CloudKeys() {}

    /** Key ids by their form (AWS IAM guide). */
    public static Kind aws() {
        return PrefixedKey.kind(
                        "secret.aws.access-key",
                        "aws access key,aws key,aws secret,aws access key id,aws secret access key",
                        List.of(
                                new PrefixedKey.Form("AKIA", 16, 16, true),
                                new PrefixedKey.Form("ASIA", 16, 16, true),
                                new PrefixedKey.Form("ABIA", 16, 16, true),
                                new PrefixedKey.Form("ACCA", 16, 16, true)))
                .build();
    }

    public static Kind google() {
        return PrefixedKey.kind(
                        "secret.google.api-key",
                        "google api key,gcp api key,google key",
                        List.of(new PrefixedKey.Form("AIza", 35, 35, false)))
                .build();
    }

    public static Kind github() {
        return PrefixedKey.kind(
                        "secret.github.token",
                        "github token,github pat,gh token",
                        List.of(
                                new PrefixedKey.Form("ghp_", 36, 255, false),
                                new PrefixedKey.Form("gho_", 36, 255, false),
                                new PrefixedKey.Form("ghu_", 36, 255, false),
                                new PrefixedKey.Form("ghs_", 36, 255, false),
                                new PrefixedKey.Form("ghr_", 36, 255, false),
                                new PrefixedKey.Form("github_pat_", 60, 255, false)))
                .whole(
                        Shape.LOWER | Shape.UNDERSCORE,
                        Shape.ANY & ~Shape.BLANK,
                        40,
                        266,
                        (value, shape) ->
                                value.startsWith("gh") && value.indexOf('_') <= 6 ? WholeValue.CHECKED : WholeValue.NO)
                .build();
    }

    /** 64 bytes in base 64: 86 characters and two equals signs. */
    public static Kind azure() {
        return Kind.of("secret.azure.storage-key")
                .headers("azure storage key,storage key,account key,azure key")
                .whole(Shape.OTHER, Shape.ANY & ~Shape.BLANK, 88, 88, (value, shape) -> {
                    for (int i = 0; i < 86; i++) {
                        if (!Chars.base64(value.charAt(i))) {
                            return WholeValue.NO;
                        }
                    }
                    return value.endsWith("==") ? WholeValue.CHECKED : WholeValue.NO;
                })
                .alone(0)
                .build();
    }
}
