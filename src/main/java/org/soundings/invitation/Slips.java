package org.soundings.invitation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.KeyManifest;
import org.soundings.form.CodesPage;
import org.soundings.form.Site;
import org.soundings.form.item.Said;

/** Invitations for people without an address, as a page to be printed. */
public final class Slips {
  private Slips() {}

  /**
   * @param codes by stratum, as {@link Invitations#codes} has them
   * @param origin of the installation, such as {@code https://survey.example.org}
   * @param keys the wave's manifest of keys: its hash is in the QR code, its digits are printed
   */
  public static String html(
      InvitedWave wave,
      List<Invited> codes,
      String origin,
      KeyManifest keys,
      String language,
      Site site) {
    List<CodesPage.Sheet> sheets =
        codes.stream()
            .map(Invited::stratum)
            .distinct()
            .map(
                stratum ->
                    new CodesPage.Sheet(
                        name(wave, stratum, language),
                        codes.stream()
                            .filter(code -> code.stratum().equals(stratum))
                            .map(code -> slip(wave, code, origin, keys))
                            .toList()))
            .toList();
    return CodesPage.of(wave.title(), language, site, sheets).html();
  }

  private static CodesPage.Slip slip(
      InvitedWave wave, Invited code, String origin, KeyManifest keys) {
    QrPattern pattern = QrPattern.of(code.link(origin, wave.study(), keys.hash()));
    return new CodesPage.Slip(
        origin + "/i/" + wave.study(), code.code(), keys.digits(), pattern.size(), pattern.path());
  }

  private static @Nullable Said name(InvitedWave wave, String stratum, String language) {
    Optional<Stratum> known =
        wave.strata().stream().filter(s -> s.code().equals(stratum)).findFirst();
    return known.map(s -> Said.of(s.name(), language)).orElse(null);
  }
}
