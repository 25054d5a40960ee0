package org.soundings.verification.reference;

import java.util.Map;

/**
 * A list whose elements are told apart by one of their fields, so that their order does not matter.
 *
 * @param key the field's name in the reference
 * @param elements by that field
 */
public record Labelled(String key, Map<String, CaseFields> elements) {}
