package org.soundings.study;

import java.util.List;

/**
 * A value of a study's file as a form shows it.
 *
 * @param name of the field: the steps that lead to the value, and a language where it is in
 *     several, with points between them
 * @param key what it is, whichever of several it is of
 * @param of which of several: a wave, an instrument, the number of a link from 1; else empty
 * @param language that its words are in, else empty
 * @param value as it is in the file; empty where the file says nothing; ticks with spaces between
 * @param options to choose from, as the file has them
 * @param fixed whether it cannot be changed, or not any more
 */
public record Setting(
    String name,
    String key,
    String of,
    String language,
    Kind kind,
    String value,
    List<String> options,
    boolean fixed) {
  /** How it is typed. */
  public enum Kind {
    LINE,
    LINES,
    CHOICE,
    TICKS
  }

  public Setting {
    options = List.copyOf(options);
  }

  static Setting line(String name, String key, String of, String value) {
    return new Setting(name, key, of, "", Kind.LINE, value, List.of(), false);
  }

  static Setting choice(String name, String value, List<String> options) {
    return new Setting(name, name, "", "", Kind.CHOICE, value, options, false);
  }

  static Setting ticks(String name, String value, List<String> options) {
    return new Setting(name, name, "", "", Kind.TICKS, value, options, false);
  }

  Setting fixed(boolean isFixed) {
    return new Setting(name, key, of, language, kind, value, options, isFixed);
  }

  /** With what somebody typed. */
  public Setting with(String typed) {
    return new Setting(name, key, of, language, kind, typed, options, fixed);
  }
}
