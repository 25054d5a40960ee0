package org.soundings.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;

/**
 * What people would be asked and promised once a wave is open, to whoever approves that.
 *
 * @param sha256 of the list of {@code files} with their hashes
 * @param policy its name
 * @param minimum the smallest group that is shown of a question that is not sensitive
 * @param isHeld whether people hold the key of the answers, and not the server
 * @param questions in their order
 * @param files the study's, the questionnaire's and the plan's, by name, as they are read
 */
public record OpeningPreview(
    String study,
    String wave,
    String sha256,
    String policy,
    int minimum,
    boolean isHeld,
    List<Question> questions,
    Map<String, String> files,
    Approval approval) {
  /**
   * Something that is asked.
   *
   * @param offered its options; empty where there are none
   * @param fewest the smallest group that is shown of it
   */
  public record Question(String wording, String language, String offered, int fewest) {}

  public OpeningPreview {
    questions = List.copyOf(questions);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  static OpeningPreview of(Declaration study, String wave, Approval approval) {
    Policy policy = Policy.of(study.policy());
    return new OpeningPreview(
        study.id(),
        wave,
        study.basis().sha256(),
        study.policy().name().toLowerCase(Locale.ROOT),
        policy.minimum(),
        study.trustee(),
        study.questionnaire().items().filter(Item::asks).map(item -> of(item, study)).toList(),
        study.basis().files(),
        approval);
  }

  private static Question of(Item item, Declaration study) {
    String language = study.questionnaire().languages().getFirst();
    String offered =
        item.offered().stream()
            .map(Category::wording)
            .map(wording -> wording.in(language))
            .collect(Collectors.joining(" / "));
    return new Question(
        item.ask().wording().in(language),
        language,
        offered,
        Policy.of(study.policy()).minimum(item.ask().sensitivity()));
  }
}
