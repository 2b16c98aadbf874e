package dev.weir.detect.tagger;

/**
 * The label that each token of a segment stands behind: the words before the last colon or equals sign of the line; a line
 * without takes over that of the line before, and so does a segment.
 */
final class LineLabels {
    private static final int MOST_WORDS = 3;
    /** How far a label is looked back for. */
    private static final int FAR = 100;
    /** That of a line before. */
    private static final int LINE_BEFORE = 50;

    final int[] label = new int[Segment.ROOM];
    final int[] labelWord = new int[Segment.ROOM];
    final int[] sinceLabel = new int[Segment.ROOM];
    final int[] sinceLine = new int[Segment.ROOM];
    private int lineLabel;
    private int lineLabelWord;

    void open() {
        lineLabel = 0;
        lineLabelWord = 0;
    }

    void look(Segment segment) {
        int lineStart = Segment.PAD;
        int behind = Segment.PAD + segment.size();
        int since = FAR;
        int column = 0;
        for (int i = Segment.PAD; i < behind; i++) {
            boolean mark = segment.kind[i] == Segment.MARK && separates(segment, i) && i > lineStart;
            boolean time = mark && segment.kind[i - 1] == Segment.DIGITS;
            sinceLine[i] = column++;
            label[i] = lineLabel;
            labelWord[i] = lineLabelWord;
            sinceLabel[i] = Math.min(since, FAR);
            since++;
            if (mark && !time) {
                since = named(segment, lineStart, i) ? 0 : since;
            } else if (segment.kind[i] == Segment.LINE_END) {
                lineStart = i + 1;
                column = 0;
                since = since < LINE_BEFORE ? LINE_BEFORE : FAR;
            }
        }
        if (segment.kind[behind - 1] != Segment.LINE_END && since >= MOST_WORDS) {
            open();
        }
    }

    private static boolean separates(Segment segment, int i) {
        char c = segment.text().at(segment.start(i - Segment.PAD));
        return c == ':' || c == '=';
    }

    /** Takes the words before a mark for the label, if there are any. */
    private boolean named(Segment segment, int lineStart, int mark) {
        int first = mark;
        int h = 0;
        while (first > lineStart && mark - first < MOST_WORDS && segment.kind[first - 1] == Segment.WORD) {
            first--;
            h = h * 31 + segment.hash[first];
        }
        if (first == mark) {
            return false;
        }
        lineLabel = h;
        lineLabelWord = segment.hash[mark - 1];
        return true;
    }
}
