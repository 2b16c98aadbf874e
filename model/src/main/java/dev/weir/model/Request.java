package dev.weir.model;

/** The part of a flow that a policy sees: who wants to do what, for what purpose, to where, in which context. */
public record Request(Principal principal, Action action, Purpose purpose, Destination destination, Context context) {}
