package org.soundings.study;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.Days;
import org.soundings.clock.ServerClock;
import org.soundings.database.Unavailable;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * Invites the people of a study's list when a wave opens, and reminds them on the declared days.
 * What mail has been sent cannot be taken back, so it waits until the day is certain (ADR 58).
 */
@ApplicationScoped
public class RosterWatch {
  private static final Logger LOG = Logger.getLogger(RosterWatch.class.getName());
  private static final int SECONDS = 5;

  /** After the studies are read. */
  private static final int LATE = 450;

  /** What mail that is still to be sent holds up. */
  private static final String STILL_SENDING = "V114";

  @Resource private ManagedScheduledExecutorService timer;

  private final Studies studies;
  private final Waves waves;
  private final KeyHolders holders;
  private final Inviting inviting;
  private final Mailing mailing;
  private final ServerClock clock;
  private final RosterFiles files = new RosterFiles();
  private final Map<WaveId, String> checked = new HashMap<>();
  private final Set<WaveId> invited = new HashSet<>();
  private final Map<WaveId, Integer> reminded = new HashMap<>();
  private volatile Map<WaveId, List<Problem>> problems = Map.of();
  private @Nullable ScheduledFuture<?> running;

  @Inject
  RosterWatch(
      Studies studies,
      Waves waves,
      KeyHolders holders,
      Inviting inviting,
      Mailing mailing,
      ServerClock clock) {
    this.studies = studies;
    this.waves = waves;
    this.holders = holders;
    this.inviting = inviting;
    this.mailing = mailing;
    this.clock = clock;
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    running = timer.scheduleWithFixedDelay(this::tried, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  /** What keeps people from being invited to a wave or reminded of it, as far as is known. */
  List<Problem> problems(WaveId wave) {
    return problems.getOrDefault(wave, List.of());
  }

  private void tried() {
    try {
      look();
    } catch (Unavailable away) {
      LOG.warning("The database cannot be reached; people are invited later.");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "People could not be invited: {0}", e.getClass().getName());
    }
  }

  /** One look at every wave that is not over. */
  synchronized void look() {
    files.look();
    Days today = clock.days();
    Map<WaveId, List<Problem>> found = new HashMap<>();
    for (Declaration study : studies.all()) {
      if (study.fieldwork().isOfPeople()) {
        study.waves().stream()
            .filter(wave -> wave.closes() == null || !wave.closes().isBefore(today.atLeast()))
            .map(wave -> new WaveId(study.id(), wave.id()))
            .flatMap(id -> waves.find(id).stream())
            .forEach(wave -> tend(study.fieldwork(), wave, today, found));
      }
    }
    problems = Map.copyOf(found);
  }

  private void tend(Fieldwork fieldwork, Wave wave, Days today, Map<WaveId, List<Problem>> found) {
    Stage surely = holders.stage(wave, today.atLeast());
    Stage perhaps = holders.stage(wave, today.atMost());
    try {
      if (surely == Stage.OPEN && perhaps == Stage.OPEN) {
        int due = fieldwork.remindersBy(today.atLeast(), wave.opens());
        if (fieldwork.roster() != null && !invited.contains(wave.id())) {
          invite(fieldwork.roster(), wave.id(), due);
        }
        remind(wave.id(), due);
      } else if (fieldwork.roster() != null && perhaps == Stage.DRAFT) {
        check(fieldwork.roster(), wave.id()).ifPresent(known -> found.put(wave.id(), known));
      }
    } catch (Refused refused) {
      if (refused.problems().stream().noneMatch(p -> p.code().equals(STILL_SENDING))) {
        found.put(wave.id(), refused.problems());
        tell(wave.id(), refused.problems());
      }
    }
  }

  private void invite(Path roster, WaveId id, int due) {
    Optional<RosterFiles.Text> list = files.read(roster);
    if (list.isPresent()) {
      inviting.inviteFirst(id.study(), id.wave(), list.get().csv());
      mailing.inviteDue(id.study(), id.wave(), due);
      invited.add(id);
    }
  }

  private void remind(WaveId id, int due) {
    if (due > reminded.getOrDefault(id, 0) && mailing.remindDue(id.study(), id.wave(), due)) {
      reminded.put(id, due);
    }
  }

  /** In time for somebody to mend the list: whenever it changes. */
  private Optional<List<Problem>> check(Path roster, WaveId id) {
    Optional<RosterFiles.Text> list = files.read(roster);
    if (list.isEmpty() || list.get().stamp().equals(checked.get(id))) {
      return Optional.ofNullable(problems.get(id));
    }
    checked.put(id, list.get().stamp());
    inviting.check(id.study(), id.wave(), list.get().csv());
    return Optional.empty();
  }

  /** Once, and without what is in the list. */
  private void tell(WaveId id, List<Problem> wrong) {
    if (!wrong.equals(problems.get(id))) {
      String which =
          wrong.stream()
              .map(problem -> problem.place() + " " + problem.code())
              .distinct()
              .limit(10)
              .collect(Collectors.joining(", "));
      LOG.log(
          Level.WARNING,
          "{0}: people cannot be invited or reminded: {1} (docs/problems.md)",
          new Object[] {id, which});
    }
  }
}
