package dev.weir.pipeline;

/** After the stage <i>decide</i>. */
public sealed interface Decided permits Permitted, Refused {}
