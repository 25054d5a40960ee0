package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.account.Person;
import org.soundings.questionnaire.file.Reading;
import org.soundings.study.EditedQuestionnaire;
import org.soundings.study.QuestionnaireDrafts;
import org.soundings.web.Bulkhead;

/**
 * Reads drafts, one at a time for each person and two in all, so that people who type do not keep
 * those waiting who answer.
 */
@ApplicationScoped
class DraftChecks {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, WAITING, PATIENCE);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final QuestionnaireDrafts drafts;

  @Inject
  DraftChecks(QuestionnaireDrafts drafts) {
    this.drafts = drafts;
  }

  /** Empty where the person's last one is not done yet, or too many wait. */
  Optional<Reading> read(Person person, EditedQuestionnaire edited) {
    if (!busy.add(person.id())) {
      return Optional.empty();
    }
    try {
      return read(edited);
    } finally {
      busy.remove(person.id());
    }
  }

  private Optional<Reading> read(EditedQuestionnaire edited) {
    if (!bulkhead.begin()) {
      return Optional.empty();
    }
    try {
      return Optional.of(drafts.read(edited));
    } finally {
      bulkhead.end();
    }
  }
}
