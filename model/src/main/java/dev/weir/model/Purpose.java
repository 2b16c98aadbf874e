package dev.weir.model;

/** What the data is wanted for, for example {@code readmission-model}. Tokens of different purposes differ. */
public record Purpose(String id) {
    public Purpose {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a purpose needs an id");
        }
    }
}
