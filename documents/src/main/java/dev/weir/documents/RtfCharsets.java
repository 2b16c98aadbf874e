package dev.weir.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which encoding the bytes of an RTF file have: that of the font, else that of the file (RTF 1.9.1, "Font Table"). */
final class RtfCharsets {
    private static final Map<Integer, String> BY_FONT = Map.ofEntries(
            Map.entry(0, "windows-1252"),
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(130, "x-Johab"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"),
            Map.entry(254, "IBM437"),
            Map.entry(255, "IBM850"));

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset file = named("windows-1252");
    private int defining = -1;

    private static Charset named(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    void file(String word, int number) {
        switch (word) {
            case "ansicpg" -> file = named(number == 65001 ? "UTF-8" : "windows-" + number);
            case "mac" -> file = named("x-MacRoman");
            case "pc" -> file = named("IBM437");
            case "pca" -> file = named("IBM850");
            default -> throw new IllegalArgumentException(word);
        }
    }

    /** In the font table: the font whose charset comes next. */
    void define(int font) {
        defining = font;
    }

    void charset(int number) {
        String name = BY_FONT.get(number);
        if (name != null && number != 0) {
            fonts.put(defining, named(name));
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, file);
    }
}
