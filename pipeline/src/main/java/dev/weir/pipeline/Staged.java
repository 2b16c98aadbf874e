package dev.weir.pipeline;

/** After the stage <i>stage</i>. */
public sealed interface Staged permits Signed, Refused {}
