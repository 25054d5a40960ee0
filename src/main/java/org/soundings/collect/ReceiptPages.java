package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.soundings.form.Form;
import org.soundings.form.NoticePage;
import org.soundings.form.ReceiptPage;
import org.soundings.form.SpokenLanguage;
import org.soundings.store.answer.Receipt;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.Wave;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/**
 * The last page: the receipt, and the respondent's own scores (R17). Without a cookie it is a 400,
 * once the response is withdrawn a 410, and before it is sent a redirect to the study.
 */
@Path("/s/{study}/receipt")
@ApplicationScoped
public class ReceiptPages {
  private static final int BAD_REQUEST = 400;
  private static final int GONE = 410;

  private final Visits visits;
  private final Forms forms;
  private final ShownScores scores;

  @Inject
  ReceiptPages(Visits visits, Forms forms, ShownScores scores) {
    this.visits = visits;
    this.forms = forms;
    this.scores = scores;
  }

  @GET
  public Response receipt(
      @PathParam("study") String study,
      @Context HttpServletRequest request,
      @BeanParam RequestLanguage wanted) {
    Wave wave = visits.wave(study);
    String language = wanted.of(wave.languages());
    Optional<Held> held = visits.held(wave, RespondentCookie.sent(request));
    visits.refuse(wave, held, wanted);
    if (held.isEmpty()) {
      return HtmlPage.notice(BAD_REQUEST, NoticePage.Kind.NO_COOKIE, language).build();
    }
    Taken taken = visits.taken(wave, held).orElseGet(() -> new Taken.NotOpen(wave.reached()));
    return switch (taken) {
      case Taken.Kept kept ->
          HtmlPage.html(200, page(wave, held.get(), kept.receipt(), language)).build();
      case Taken.Withdrawn gone ->
          HtmlPage.notice(GONE, NoticePage.Kind.WITHDRAWN, language).build();
      case Taken.NotOpen none -> HtmlPage.seeOther(wanted.carried("/s/" + study)).build();
    };
  }

  private String page(Wave wave, Held held, Receipt receipt, String language) {
    Form form = forms.of(wave, wave.questionnaire()).orElseThrow(NotFoundException::new);
    String study = wave.id().study();
    ReceiptPage page =
        ReceiptPage.of(
            form.questionnaire(),
            new Visit(wave, Optional.empty(), Optional.empty()).facts(),
            language,
            HtmlPage.SITE,
            receipt.code(),
            scores.of(receipt),
            SpokenLanguage.in(language, "/s/" + study + "/withdraw"));
    return held.key()
        .nullifier()
        .map(own -> page.counted(own, "/results/" + study + "/nullifiers.txt"))
        .orElse(page)
        .html();
  }
}
