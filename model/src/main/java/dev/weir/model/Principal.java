package dev.weir.model;

/**
 * Who asks.
 *
 * @param id for example {@code nurse-informatics@hospital}; its roles stand in the policy's entities
 */
public record Principal(String id) {
    public Principal {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a principal needs an id");
        }
    }
}
