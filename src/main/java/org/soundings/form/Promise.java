package org.soundings.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Wording;

/**
 * What a study's settings promise to those who answer.
 *
 * @param asker who asks
 * @param contact whom to turn to
 * @param kept the study's own words on what is kept and how long
 * @param audience for whom the numbers are
 * @param smallest how many answers a published number rests on at least, for each kind of question
 *     that is asked
 * @param groups what people are compared by
 * @param words whether anything is answered in words of one's own
 * @param reader who reads these, or null where nobody does
 * @param required how many questions cannot be skipped
 * @param invited who may take part, or null where everybody may
 * @param records what a person might be known by in a file of records that may leave; empty where
 *     none may
 * @param draftDays how long what was begun is kept
 * @param waves how many times people are asked
 * @param published what will be published
 * @param help where to find help, or null
 * @param trustee whether people hold the key of the answers, and not the server
 * @param keys of those who are invited; null before the first invitation, and where all may answer
 */
public record Promise(
    Wording title,
    @Nullable Wording asker,
    @Nullable Wording contact,
    @Nullable Wording kept,
    Audience audience,
    Map<Sensitivity, Integer> smallest,
    List<Wording> groups,
    boolean words,
    @Nullable String reader,
    long required,
    @Nullable Invited invited,
    List<Wording> records,
    int draftDays,
    int waves,
    Published published,
    @Nullable Help help,
    boolean trustee,
    @Nullable Keys keys) {
  /**
   * Those who hold an invitation.
   *
   * @param group what their ticket says of them, or null
   * @param atLeast fewest people invited in a group
   * @param addressDays days after its closing until the list of addresses is deleted
   * @param listed whether whoever asks keeps a list of its own of whom to invite
   */
  public record Invited(@Nullable Wording group, int atLeast, int addressDays, boolean listed) {}

  /**
   * All that will be published.
   *
   * @param tables how many tables
   * @param sha256 of all of them with their protection, in lower-case hexadecimal
   */
  public record Published(int tables, String sha256) {}

  /**
   * The list of public keys, the same for everybody (A9).
   *
   * @param digits of its hash, to be compared
   * @param address of the list
   */
  public record Keys(String digits, String address) {}

  public Promise {
    smallest = Collections.unmodifiableMap(new TreeMap<>(smallest));
    groups = List.copyOf(groups);
    records = List.copyOf(records);
  }
}
