package org.soundings.form.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a submitted form: variable names, and names of the form's own that begin with an
 * underscore, which no variable's does.
 */
public record Fields(Map<String, List<String>> values) {
  /** Ids of the items that the respondent was shown. */
  public static final String ASKED = "_asked";

  /** Ids of the items that were already pointed out as unanswered. */
  public static final String PROMPTED = "_prompted";

  /** Ids of the items that came into view because of an answer on the same screen. */
  public static final String OPENED = "_opened";

  /** Ids of the items that the respondent prefers not to answer. */
  public static final String REFUSED = "_refused";

  /** Present, with any value, where the respondent agrees to take part. */
  public static final String AGREED = "_agreed";

  /**
   * Which button was pressed: {@link #NEXT} or {@link #BACK}, or {@code restart} on the page of
   * those who come back.
   */
  public static final String GO = "_go";

  public static final String NEXT = "next";
  public static final String BACK = "back";

  /** The button that asks for another language, by its tag. */
  public static final String SPEAK = "_speak";

  /** The language of the page that was sent. */
  public static final String LANGUAGE = "_language";

  public static final Fields NONE = new Fields(Map.of());

  public Fields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Every value of a field, as it was sent; none where the field was not sent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The same but for one field. */
  public Fields without(String name) {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Fields(others);
  }

  /** The first value without spaces around it, empty where there is none. */
  public String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** Whether a field was sent with this very value. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }
}
