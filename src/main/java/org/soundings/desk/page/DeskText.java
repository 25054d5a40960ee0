package org.soundings.desk.page;

import org.jspecify.annotations.Nullable;
import org.soundings.form.Link;
import org.soundings.form.item.Said;

/**
 * Words.
 *
 * @param link follows them, or null
 */
public record DeskText(Kind kind, Said words, @Nullable Link link) implements DeskBlock {
  /** How they look. */
  public enum Kind {
    HEADING,
    PLAIN,
    SOFT,
    NOTE,

    /** What a person has to do. */
    LOOK,

    /** Something to be copied. */
    SECRET
  }

  /** Words that somebody wrote. */
  public static Said written(String text) {
    return new Said(text, null);
  }

  /** Something to be copied. */
  public static DeskText secret(String text) {
    return of(Kind.SECRET, written(text));
  }

  public static DeskText of(Kind kind, Said words) {
    return new DeskText(kind, words, null);
  }
}
