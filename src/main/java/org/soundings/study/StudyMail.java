package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.item.Phrases;
import org.soundings.invitation.Invited;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.MailKind;
import org.soundings.invitation.WaitingMail;
import org.soundings.mail.Mail;
import org.soundings.mail.MailContents;
import org.soundings.questionnaire.Wording;
import org.soundings.store.wave.WaveId;

/** What a study's mails say: in each of the wave's languages, the first one first. */
@ApplicationScoped
class StudyMail implements MailContents {
  private static final String BETWEEN = "\n\n--------\n\n";

  private final Studies studies;
  private final InvitedStudies invited;
  private final KeyManifests manifests;
  private final CoSigning signing;
  private final Optional<String> site;

  @Inject
  StudyMail(
      Studies studies,
      InvitedStudies invited,
      KeyManifests manifests,
      CoSigning signing,
      @ConfigProperty(name = "soundings.url") Optional<String> site) {
    this.studies = studies;
    this.invited = invited;
    this.manifests = manifests;
    this.signing = signing;
    this.site = site.map(address -> address.replaceAll("/+$", ""));
  }

  /** Whether links lead to where people can reach them. */
  boolean knowsItsSite() {
    return site.isPresent();
  }

  @Override
  public Optional<Mail> of(WaitingMail mail) {
    WaveId id = new WaveId(mail.study(), mail.wave());
    return invited.find(id).flatMap(wave -> of(wave, mail.kind(), mail.invited()));
  }

  /** As the invited person gets it. */
  /** What it says is in the file, which a co-signer may not have approved as it is now. */
  @Override
  public boolean mayLeave(InvitedWave wave) {
    return studies.find(wave.study()).filter(s -> signing.waits(s, wave.wave())).isEmpty();
  }

  Optional<Mail> of(InvitedWave wave, MailKind kind, Invited person) {
    return studies
        .find(wave.study())
        .filter(study -> knowsItsSite())
        .map(study -> written(study, wave, kind, person));
  }

  private Mail written(Declaration study, InvitedWave wave, MailKind kind, Invited person) {
    String subject =
        wave.languages().stream()
            .map(l -> text(study, kind, l).subject(l, values(study, wave, person, l)))
            .distinct()
            .collect(Collectors.joining(" / "));
    List<String> texts =
        wave.languages().stream()
            .map(l -> text(study, kind, l).text(l, values(study, wave, person, l)))
            .distinct()
            .toList();
    return new Mail(
        person.address(),
        subject,
        String.join(BETWEEN, texts) + "\n",
        String.join(", ", wave.languages()));
  }

  private static MailText text(Declaration study, MailKind kind, String language) {
    MailText own = study.mail().get(kind);
    return own == null ? MailText.standard(kind, language) : own;
  }

  private Map<String, String> values(
      Declaration study, InvitedWave wave, Invited person, String language) {
    String origin = site.orElseThrow();
    Map<String, String> values = new HashMap<>();
    values.put("title", wave.title().in(language));
    Wording asker = study.about().asker();
    if (asker != null) {
      values.put("asker", asker.in(language));
    }
    if (wave.closes() != null) {
      values.put("closes", Phrases.in(language).day(wave.closes()));
    }
    String keys = manifests.any(new WaveId(wave.study(), wave.wave())).hash();
    values.put(MailText.LINK, person.link(origin, wave.study(), keys));
    values.put("promise", origin + SpokenLanguage.in(language, "/s/" + wave.study() + "/promise"));
    return values;
  }
}
