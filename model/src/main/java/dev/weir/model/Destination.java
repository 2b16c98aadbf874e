package dev.weir.model;

/**
 * Where the data goes.
 *
 * @param name for people and for policies; for a release on disk, the name that the user gave it or {@code release}
 * @param region for example {@code eu}; {@code local} when nobody said
 */
public record Destination(String name, String region) {}
