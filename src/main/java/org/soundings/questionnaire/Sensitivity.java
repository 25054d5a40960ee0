package org.soundings.questionnaire;

/** How much harm it does when an answer is traced to a person; decides how few may be shown. */
public enum Sensitivity {
  ORDINARY(5),
  /** Wellbeing and burnout: items, scores, distributions. */
  WELLBEING(10),
  /** Harassment, intention to leave, sick leave. */
  SENSITIVE(20);

  private final int fewest;

  Sensitivity(int fewest) {
    this.fewest = fewest;
  }

  /** The smallest group that is shown wherever not everything is. */
  public int fewest() {
    return fewest;
  }
}
