package dev.weir.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The prose in source files. */
final class Comments {
    private static final Pattern DOC_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("(?m)^\\s*\\*+ ?");
    private static final Pattern TAGS = Pattern.compile("<[^<>\n]{1,200}>|\\{@\\w+ ?|\\}");
    private static final int LEAST = 200;

    private Comments() {}

    /** The longer documentation comments of a source file, without stars and tags. */
    static List<String> documentation(String file) {
        var comments = new ArrayList<String>();
        var matcher = DOC_COMMENT.matcher(file);
        while (matcher.find()) {
            String lines = LINE_START.matcher(matcher.group(1)).replaceAll("");
            String comment = TAGS.matcher(lines).replaceAll("").strip();
            if (comment.length() >= LEAST) {
                comments.add(comment);
            }
        }
        return comments;
    }
}
