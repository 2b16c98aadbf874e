package dev.weir.cli;

/** How a command answers. */
enum Format {
    text,
    json
}
