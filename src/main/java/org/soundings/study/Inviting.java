package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.KeyManifest;
import org.soundings.form.Site;
import org.soundings.invitation.InvitationProblem;
import org.soundings.invitation.Invitations;
import org.soundings.invitation.Invited;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.Slips;
import org.soundings.invitation.Stratum;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Wording;
import org.soundings.store.wave.VerifyingKeys;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/**
 * Invites people to waves. Of the invitations only the public keys go to where answers are kept.
 */
@ApplicationScoped
public class Inviting {
  /**
   * A stratum as a researcher may see it: how many took part only roughly (D5).
   *
   * @param tookPart how many of them
   */
  public record StratumState(String stratum, long invited, RoughCount tookPart) {}

  private final InvitedStudies invited;
  private final Invitations invitations;
  private final VerifyingKeys keys;
  private final Waves waves;
  private final KeyManifests manifests;

  @Inject
  Inviting(
      InvitedStudies invited,
      Invitations invitations,
      VerifyingKeys keys,
      Waves waves,
      KeyManifests manifests) {
    this.invited = invited;
    this.invitations = invitations;
    this.keys = keys;
    this.waves = waves;
    this.manifests = manifests;
  }

  /**
   * Invites everybody on a list, or nobody.
   *
   * @param csv {@code address,stratum}
   * @param origin of the installation, such as {@code https://survey.example.org}
   * @return CSV with the columns address, link
   * @throws Refused with everything that is wrong with the list
   */
  public String add(String study, String name, String csv, String origin) {
    InvitedWave wave = withKey(find(study, name));
    List<Invited> made = invitations.add(wave, csv);
    handKeysOver(wave);
    return LinksCsv.byAddress(made, study, origin, manifest(wave).hash());
  }

  /**
   * Invites everybody on a list, or nobody; nobody where anybody is invited to the wave already.
   *
   * @throws Refused with everything that is wrong with the list, or because the wave has no key
   */
  void inviteFirst(String study, String name, String csv) {
    InvitedWave wave = withKey(find(study, name));
    if (invitations.participation(wave).isEmpty()) {
      invitations.add(wave, csv);
    }
    handKeysOver(wave);
  }

  /**
   * @throws Refused with everything for which {@link #inviteFirst} would refuse a list now
   */
  void check(String study, String name, String csv) {
    InvitedWave wave = find(study, name);
    if (invitations.participation(wave).isEmpty()) {
      invitations.check(wave, csv);
    }
  }

  /**
   * Makes codes for people without an address.
   *
   * @param numbers how many for each stratum, by its code
   * @return CSV with the columns stratum, code, link
   * @throws Refused where that cannot be done
   */
  public String addCodes(String study, String name, Map<String, Integer> numbers, String origin) {
    InvitedWave wave = withKey(find(study, name));
    List<Invited> made = invitations.addCodes(wave, numbers);
    handKeysOver(wave);
    return LinksCsv.byStratum(made, study, origin, manifest(wave).hash());
  }

  /** The links of those not yet recorded as having taken part, with their addresses. */
  public String reminders(String study, String name, String origin) {
    InvitedWave wave = find(study, name);
    return LinksCsv.byAddress(invitations.reminders(wave), study, origin, manifest(wave).hash());
  }

  /** The codes for people without an address, to be printed. */
  public String slips(String study, String name, String origin, Site site) {
    InvitedWave wave = find(study, name);
    String language = wave.languages().getFirst();
    return Slips.html(wave, invitations.codes(wave), origin, manifest(wave), language, site);
  }

  public List<StratumState> states(String study, String name) {
    return invitations.participation(find(study, name)).stream()
        .map(p -> new StratumState(p.stratum(), p.invited(), RoughCount.of(p.tookPart())))
        .toList();
  }

  /**
   * The wave as whoever invites to it needs it: every stratum, also those that nobody is invited to
   * yet; one without a code where the wave has none.
   *
   * @throws Refused where there is no such wave, or it has one link for everybody
   */
  public Roster roster(String study, String name) {
    InvitedWave wave = find(study, name);
    Map<String, StratumState> states =
        states(study, name).stream()
            .collect(Collectors.toMap(StratumState::stratum, Function.identity()));
    List<Stratum> strata =
        wave.strata().isEmpty()
            ? List.of(new Stratum("", Wording.of(wave.languages().getFirst(), "")))
            : wave.strata();
    LocalDate closes = wave.closes();
    return new Roster(
        strata.stream().map(stratum -> group(stratum, states.get(stratum.code()))).toList(),
        wave.atLeast(),
        closes == null ? null : closes.plusDays(wave.addressesKept()),
        wave.addressesKept(),
        wave.phase() == InvitedWave.Phase.OVER);
  }

  private static Roster.Group group(Stratum stratum, @Nullable StratumState state) {
    return new Roster.Group(
        stratum.code(),
        stratum.name(),
        state == null ? 0 : state.invited(),
        state == null ? null : state.tookPart());
  }

  /** Forgets the addresses now, and says how many they were. */
  public int forgetAddresses(String study, String name) {
    return invitations.forgetAddresses(find(study, name));
  }

  /** As it is; of a wave that nobody is invited to yet it has no links to be in. */
  private KeyManifest manifest(InvitedWave wave) {
    WaveId id = new WaveId(wave.study(), wave.wave());
    return manifests.any(id);
  }

  /** The list of keys is in every link, so it is whole before anybody is invited (A9). */
  InvitedWave withKey(InvitedWave wave) {
    WaveId id = new WaveId(wave.study(), wave.wave());
    if (!manifests.isSealed(id)) {
      throw new Refused(StudyProblem.NO_KEY_YET.at(Place.of(id.toString())));
    }
    return wave;
  }

  private void handKeysOver(InvitedWave wave) {
    WaveId id = new WaveId(wave.study(), wave.wave());
    invitations.keys(wave).forEach((stratum, key) -> keys.keep(id, stratum, key));
  }

  /**
   * @throws Refused where there is no such wave, or it has one link for everybody
   */
  InvitedWave find(String study, String name) {
    WaveId id = new WaveId(study, name);
    Place place = Place.of(id.toString());
    if (waves.find(id).isEmpty()) {
      throw new Refused(StudyProblem.NO_SUCH_WAVE.at(place, id.wave()));
    }
    return invited.find(id).orElseThrow(() -> new Refused(InvitationProblem.NOT_INVITED.at(place)));
  }
}
