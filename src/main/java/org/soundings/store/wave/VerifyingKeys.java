package org.soundings.store.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;

/**
 * The public keys of invited waves, one for each stratum, by which credentials are told from
 * anything else. A key stays with its wave and stratum for ever.
 */
@ApplicationScoped
public class VerifyingKeys {
  private static final int MOST_KEPT = 1_000;

  /**
   * A key and what its credentials are good for.
   *
   * @param stratum empty where the wave has none
   */
  public record Known(WaveId wave, String stratum, VerifyingKey key) {}

  private final Work work;
  private final Map<String, Known> seen = new ConcurrentHashMap<>();

  @Inject
  public VerifyingKeys(Work work) {
    this.work = work;
  }

  /**
   * Keeps a wave's key; one that is there already stays.
   *
   * @param stratum empty where the wave has none
   * @throws IllegalArgumentException where the key serves another wave or stratum, or these have
   *     another key: its credentials would pass for those of others
   */
  public void keep(WaveId wave, String stratum, VerifyingKey key) {
    Known wanted = new Known(wave, stratum, key);
    try {
      work.write(
          rows -> {
            if (rows.find(VerifyingKeyRow.class, key.id()) == null) {
              rows.persist(VerifyingKeyRow.of(wanted));
            }
            return wanted;
          });
    } catch (Duplicate another) {
      // whose, is looked up
    }
    if (!find(key.id()).equals(Optional.of(wanted))) {
      throw new IllegalArgumentException("one key for one stratum of one wave: " + wave);
    }
  }

  /** The keys of a wave, in the order of its strata's names; none where nobody is invited. */
  public List<Known> of(WaveId wave) {
    return rows(wave).stream().map(VerifyingKeyRow::known).toList();
  }

  /**
   * The key that has signed a credential, if it is one of the wave's: of a stratum where the wave
   * has strata, of none where it has none.
   */
  public Optional<Known> signer(Wave wave, Credential credential) {
    boolean stratified = wave.participation().strata() != null;
    return find(credential.key())
        .filter(known -> known.wave().equals(wave.id()))
        .filter(known -> known.stratum().isEmpty() != stratified)
        .filter(known -> known.key().verifies(credential));
  }

  /** Notes how many credentials a key has signed, once it signs no more. */
  public void issued(WaveId wave, String stratum, int count) {
    work.write(
        rows ->
            rows.createQuery(
                    "update VerifyingKeyRow k set k.issued = :count"
                        + " where k.study = :study and k.wave = :wave and k.stratum = :stratum")
                .setParameter("count", count)
                .setParameter("study", wave.study())
                .setParameter("wave", wave.wave())
                .setParameter("stratum", stratum)
                .executeUpdate());
  }

  /** How many credentials a wave's keys have signed together; empty until all are noted. */
  public OptionalInt issued(WaveId wave) {
    List<Integer> noted =
        rows(wave).stream().map(VerifyingKeyRow::issued).filter(Objects::nonNull).toList();
    return noted.isEmpty() || noted.size() < of(wave).size()
        ? OptionalInt.empty()
        : OptionalInt.of(noted.stream().mapToInt(Integer::intValue).sum());
  }

  private Optional<Known> find(String id) {
    Known known = seen.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Known> found =
        work.read(
            rows ->
                Optional.ofNullable(rows.find(VerifyingKeyRow.class, id))
                    .map(VerifyingKeyRow::known));
    if (seen.size() < MOST_KEPT) {
      found.ifPresent(key -> seen.put(id, key));
    }
    return found;
  }

  private List<VerifyingKeyRow> rows(WaveId wave) {
    return work.read(
        rows ->
            rows.createQuery(
                    "select k from VerifyingKeyRow k"
                        + " where k.study = :study and k.wave = :wave order by k.stratum",
                    VerifyingKeyRow.class)
                .setParameter("study", wave.study())
                .setParameter("wave", wave.wave())
                .getResultList());
  }
}
