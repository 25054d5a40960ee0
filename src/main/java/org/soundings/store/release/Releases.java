package org.soundings.store.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soundings.store.Work;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The reports of released waves, served as they were made, until one is taken down. */
@ApplicationScoped
public class Releases {
  /** Before the names of files that were public. */
  private static final String GONE = "~";

  /** What machines can read of a report; of one that was taken down nothing else is kept. */
  private static final List<String> NUMBERS =
      List.of("results.json", "tables.csv", "changes/results.json", "changes/tables.csv");

  private final Work work;

  @Inject
  public Releases(Work work) {
    this.work = work;
  }

  /** Nothing where the wave's report is not public, or has no file of that name. */
  public Optional<ReleaseFile> find(WaveId wave, String name) {
    return name.startsWith(GONE)
        ? Optional.empty()
        : work.read(
            rows ->
                Optional.ofNullable(rows.find(ReleaseFileRow.class, new ReleaseFileKey(wave, name)))
                    .map(ReleaseFileRow::file));
  }

  /**
   * The numbers of a wave's reports that were taken down, each report by a number of its own: files
   * by their names.
   */
  public Map<String, List<ReleaseFile>> withdrawn(WaveId wave) {
    return work.read(
        rows ->
            files(rows, wave).stream()
                .filter(file -> file.name().startsWith(GONE))
                .collect(
                    Collectors.groupingBy(
                        file -> file.name().substring(0, file.name().indexOf('-')),
                        Collectors.mapping(
                            file ->
                                new ReleaseFile(
                                    file.name().substring(file.name().indexOf('-') + 1),
                                    file.sha256(),
                                    file.content()),
                            Collectors.toList()))));
  }

  private static List<ReleaseFile> files(EntityManager rows, WaveId wave) {
    return rows
        .createQuery(
            "select f from ReleaseFileRow f where f.key.study = :study and f.key.wave = :wave"
                + " order by f.key.name",
            ReleaseFileRow.class)
        .setParameter("study", wave.study())
        .setParameter("wave", wave.wave())
        .getResultList()
        .stream()
        .map(ReleaseFileRow::file)
        .toList();
  }

  /** From when to when a report was public; all unknown where it was made before that was kept. */
  public Publication publication(WaveId wave) {
    return work.read(rows -> publication(rows, wave));
  }

  /** Every report that was taken down and is not public again. */
  public Map<WaveId, Publication> takenDown() {
    return work.read(
        rows ->
            rows
                .createQuery(
                    "select p from PublicationRow p where p.withdrawn is not null",
                    PublicationRow.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(PublicationRow::wave, PublicationRow::publication)));
  }

  private static Publication publication(EntityManager rows, WaveId wave) {
    return Optional.ofNullable(rows.find(PublicationRow.class, new PublicationKey(wave)))
        .map(PublicationRow::publication)
        .orElse(Publication.UNKNOWN);
  }

  /**
   * Publishes a wave's report and takes the wave to {@link Stage#RELEASED}, both or neither.
   * Whether it is closed is for the caller to see to.
   *
   * @return whether it is done; false where the wave's report is public, or the wave is not there
   */
  public boolean publish(WaveId id, List<ReleaseFile> files, LocalDate today) {
    return work.write(
        rows -> {
          Optional<Wave> wave =
              Waves.lock(rows, id)
                  .filter(
                      w -> w.reached() != Stage.RELEASED || publication(rows, id).isWithdrawn());
          if (wave.isEmpty()) {
            return false;
          }
          files.forEach(file -> rows.persist(ReleaseFileRow.of(id, file)));
          rows.merge(PublicationRow.of(id, new Publication(today, null, "")));
          Waves.put(rows, wave.get().at(Stage.RELEASED));
          return true;
        });
  }

  /**
   * Takes a report down. Its numbers are kept, since they are known; its pages are deleted.
   *
   * @param reason up to 200 characters
   * @return whether it is done; false where it was not public
   */
  public boolean withdraw(WaveId id, LocalDate today, String reason) {
    return work.write(
        rows -> {
          Publication before = publication(rows, id);
          Optional<Wave> wave =
              Waves.lock(rows, id)
                  .filter(w -> w.reached() == Stage.RELEASED && !before.isWithdrawn());
          if (wave.isEmpty()) {
            return false;
          }
          move(rows, id);
          rows.merge(PublicationRow.of(id, new Publication(before.published(), today, reason)));
          return true;
        });
  }

  private static void move(EntityManager rows, WaveId id) {
    List<ReleaseFile> all = files(rows, id);
    long before = all.stream().filter(file -> file.name().endsWith("-results.json")).count();
    for (ReleaseFile file : all) {
      if (!file.name().startsWith(GONE)) {
        rows.remove(rows.find(ReleaseFileRow.class, new ReleaseFileKey(id, file.name())));
        if (NUMBERS.contains(file.name())) {
          String name = GONE + (before + 1) + "-" + file.name();
          rows.persist(ReleaseFileRow.of(id, new ReleaseFile(name, file.sha256(), file.content())));
        }
      }
    }
  }
}
