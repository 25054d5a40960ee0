package org.soundings.questionnaire;

/** For whom a study's numbers are, which decides how small a group may be shown. */
public enum Audience {
  /** The data are public already; everything may be shown. */
  OPEN,
  /** Publication by researchers. */
  RESEARCH,
  /** An employer, about its own people. */
  ORGANISATION
}
