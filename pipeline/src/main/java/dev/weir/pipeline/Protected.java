package dev.weir.pipeline;

/** After the stage <i>protect</i>. */
public sealed interface Protected permits Treated, Refused {}
