package dev.weir.pipeline;

/** Told how far a flow is. Called from any thread. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage, String source, long records) {}

        @Override
        public void advance(long records) {}
    };

    /**
     * A stage begins with a source.
     *
     * @param records how many records it has
     */
    void begin(String stage, String source, long records);

    /** So many more records are done. */
    void advance(long records);
}
