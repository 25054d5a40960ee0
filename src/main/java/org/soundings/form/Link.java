package org.soundings.form;

import org.soundings.form.item.Said;

/** Somewhere to go. */
public record Link(String address, Said words) {}
