package dev.weir.model;

import java.nio.file.Path;

/**
 * One file from which data comes.
 *
 * @param dataset the name under which a policy knows it: the file's name without its endings
 * @param relative where it lies below what the user named; the release has it in the same place
 */
public record Source(String dataset, Path location, Path relative) {}
