package org.soundings.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.form.StudyFacts;

/**
 * A study's questionnaire as those who run the study edit it (ADR 103).
 *
 * @param file its name, without folders
 * @param used what respondents are asked
 * @param draft what will be asked once somebody says so; null where nobody has begun one
 * @param studies all that ask it, by name
 * @param fixed why {@code used} cannot be replaced now: the study and the wave whose answers came
 *     in and are not published, or null
 * @param answered whether people were asked it in a wave before
 * @param modules those that the study switches on
 * @param facts what its first page tells besides
 * @param source of {@code used}
 */
public record EditedQuestionnaire(
    String file,
    EditedText used,
    @Nullable EditedText draft,
    List<String> studies,
    @Nullable String fixed,
    boolean answered,
    Set<String> modules,
    StudyFacts facts,
    Path source) {
  public EditedQuestionnaire {
    studies = List.copyOf(studies);
    modules = Set.copyOf(modules);
  }

  /** The draft, or where there is none, what is used: what somebody goes on from. */
  public EditedText current() {
    return Objects.requireNonNullElse(draft, used);
  }

  /** Where {@link #current} lies. */
  Path currentPath() {
    return draft == null ? source : QuestionnaireDrafts.draftOf(source);
  }
}
