package org.soundings.study;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A study that somebody wants to make.
 *
 * @param id its name in addresses, as it was typed
 * @param from what it is made from
 * @param source the name of a template, the text of a questionnaire, or the name of another study
 * @param said what its file says besides, by key; an empty text says nothing
 */
public record NewStudy(String id, From from, String source, Map<String, String> said) {
  /** What a study can be made from. */
  public enum From {
    TEMPLATE,
    TEXT,
    STUDY
  }

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Whether its id can be a study's. */
  public boolean isNamed() {
    return NAME.matcher(id).matches();
  }

  public NewStudy {
    said = Map.copyOf(said);
  }
}
