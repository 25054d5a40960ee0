package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What goes in time: addresses, signing keys, the order in which people took part. */
@ApplicationScoped
class Forgetting {
  private final Rows rows;
  private final Keys keys;
  private final OrderRemoval order;

  @Inject
  Forgetting(Rows rows, Keys keys, OrderRemoval order) {
    this.rows = rows;
    this.keys = keys;
    this.order = order;
  }

  /**
   * A wave is closed: its signing keys go now, its addresses so many days after its last day.
   *
   * @param today its last day where the wave names none
   */
  void closed(InvitedWave wave, LocalDate today) {
    LocalDate last = wave.closes() == null || wave.closes().isAfter(today) ? today : wave.closes();
    keys.forget(wave.study(), wave.wave());
    rows.write(
        connection -> {
          new WaveRows(connection)
              .forgetAfter(wave.study(), wave.wave(), last.plusDays(wave.addressesKept()));
          return new WaveRows(connection).forgetMail(wave.study(), wave.wave());
        });
  }

  /** Once a day: the addresses whose time is over, and the order of what changed since. */
  void daily(LocalDate today) {
    List<WaveRows.WaveRow> all = rows.read(connection -> new WaveRows(connection).all());
    for (WaveRows.WaveRow wave : all) {
      if (wave.forget() != null && today.isAfter(wave.forget())) {
        forget(wave.study(), wave.wave());
      }
    }
    order();
  }

  /** The order in which people took part. */
  void order() {
    order.keep(true);
  }

  /** Now and then: the order in which people took part, as soon as it is that of ten. */
  void often() {
    order.keep(false);
  }

  /** Forgets a wave's addresses now, and says how many they were. */
  int forget(String study, String wave) {
    int forgotten = rows.write(connection -> new WaveRows(connection).forgetAddresses(study, wave));
    if (forgotten > 0) {
      rows.shuffle();
    }
    return forgotten;
  }
}
