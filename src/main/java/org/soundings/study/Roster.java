package org.soundings.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/**
 * Who is invited to a wave, by number.
 *
 * @param groups in the order of the questionnaire
 * @param atLeast how many people a group has to have; at most 1 where any number may be invited
 * @param deleted the day on which the addresses are deleted, or null while nobody knows the last
 *     day of the wave
 * @param kept for how many days after its closing the addresses are kept
 * @param over whether nobody can be invited any more
 */
public record Roster(
    List<Group> groups, int atLeast, @Nullable LocalDate deleted, int kept, boolean over) {
  /**
   * A stratum.
   *
   * @param code empty where the wave tells nobody apart
   * @param tookPart null where nobody is invited
   */
  public record Group(String code, Wording name, long invited, @Nullable RoughCount tookPart) {}

  public Roster {
    groups = List.copyOf(groups);
  }

  public long invited() {
    return groups.stream().mapToLong(Group::invited).sum();
  }
}
