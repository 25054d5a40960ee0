package org.soundings.questionnaire;

/** How many questions share a page (R1). */
public enum Paging {
  ONE_PER_PAGE,
  BY_PAGE,
  ALL
}
