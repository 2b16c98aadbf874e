package dev.weir.pipeline;

/** After the stage <i>measure</i>. */
public sealed interface Measured permits Assessed, Refused {}
