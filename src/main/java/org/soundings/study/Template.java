package org.soundings.study;

import java.util.List;
import org.soundings.questionnaire.Wording;

/**
 * A questionnaire or an instrument that comes with Soundings, to make a study from.
 *
 * @param id its file's name without its folder and its ending
 * @param kind what it is
 * @param languages that it can be asked in, the first where nothing else is asked for
 * @param items how many questions and statements it asks, at most
 * @param shortest minutes that it takes, for whoever is asked only what everybody is
 * @param longest for whoever is asked everything
 * @param instruments whose terms it is under
 * @param distress whether a study with it must say where to find help
 */
public record Template(
    String id,
    Kind kind,
    Wording title,
    List<String> languages,
    int items,
    int shortest,
    int longest,
    List<Terms> instruments,
    boolean distress) {
  /** What it is. */
  public enum Kind {
    QUESTIONNAIRE,

    /** Asked by a questionnaire of its own. */
    INSTRUMENT,

    /** Scores items of somebody's own, and asks nothing itself. */
    KEY
  }

  /**
   * The terms of an instrument.
   *
   * @param id of the instrument
   * @param confirmed whether they are known to allow its use
   */
  public record Terms(String id, Wording title, Wording licence, boolean confirmed) {}

  public Template {
    languages = List.copyOf(languages);
    instruments = List.copyOf(instruments);
  }

  /** The instruments that somebody has to have the permission for. */
  public List<Terms> unconfirmed() {
    return instruments.stream().filter(terms -> !terms.confirmed()).toList();
  }
}
