package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Form;
import org.soundings.form.NoticePage;
import org.soundings.form.ResumePage;
import org.soundings.form.Screen;
import org.soundings.form.ScreenReading;
import org.soundings.form.SpokenLanguage;
import org.soundings.store.wave.Wave;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/** Shows a study's screens. */
@Path("/s/{study}")
@ApplicationScoped
public class ShowPage {
  /** In the address of the first questions, where consent was given just before. */
  static final String AGREED = "agreed";

  /** In the address of a page that is shown again after it was sent. */
  static final String AGAIN = "again";

  private static final int GONE = 410;
  private static final int BAD_REQUEST = 400;

  private final Visits visits;
  private final Forms forms;

  @Inject
  ShowPage(Visits visits, Forms forms) {
    this.visits = visits;
    this.forms = forms;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @QueryParam("page") @Nullable String page,
      @QueryParam(AGREED) @Nullable String agreed,
      @QueryParam(AGAIN) @Nullable String again,
      @BeanParam RequestLanguage wanted,
      @Context HttpServletRequest request) {
    List<String> held = RespondentCookie.sent(request);
    Wave wave = visits.wave(study);
    if (visits.taken(wave, visits.held(wave, held)).isPresent()) {
      return HtmlPage.seeOther(wanted.carried("/s/" + study + "/receipt")).build();
    }
    Visit visit = visits.open(study, held, wanted);
    Form form = forms.of(wave, visit.version()).orElseThrow(NotFoundException::new);
    if (page == null && visit.draft().isPresent()) {
      return HtmlPage.html(200, resume(form, visit, chosen(visit, wanted))).build();
    }
    Screen screen =
        page == null ? form.first() : form.screen(page).orElseThrow(NotFoundException::new);
    String language = screen.isStart() ? chosen(visit, wanted) : answered(visit, wanted);
    boolean consented = visit.draft().isPresent() || agreed != null;
    ScreenReading reading = reading(visit, form, screen, again != null);
    return (again != null ? lost(visit, screen, language, request) : Optional.<Response>empty())
        .or(() -> missing(visit, form, screen, consented, language, request))
        .orElseGet(
            () ->
                HtmlPage.html(200, form.html(visit.view(screen, language, consented, reading)))
                    .build());
  }

  /** Where a language can be chosen: the address's before the draft's. */
  private static String chosen(Visit visit, RequestLanguage wanted) {
    return wanted.of(visit.wave().languages(), wanted.asked(), visit.spoken());
  }

  /** On questions a draft remembers the newest choice; an address may be older (Back). */
  private static String answered(Visit visit, RequestLanguage wanted) {
    return wanted.of(visit.wave().languages(), visit.spoken(), wanted.asked());
  }

  private static @Nullable ScreenReading reading(
      Visit visit, Form form, Screen screen, boolean again) {
    boolean unagreed = again && screen.isStart() && visit.draft().isEmpty();
    return unagreed ? form.read(screen, Map.of(), Map.of()) : visit.pending(form, screen);
  }

  /** What is shown instead of a screen that the answers so far do not lead to. */
  private static Optional<Response> missing(
      Visit visit,
      Form form,
      Screen screen,
      boolean consented,
      String language,
      HttpServletRequest request) {
    if (screen.isStart() || visit.draft().isPresent()) {
      return Optional.empty();
    }
    if (form.next(form.first(), visit.answers()).equals(Optional.of(screen))) {
      boolean shown = consented || form.questionnaire().consent() == null;
      return shown
          ? Optional.empty()
          : Optional.of(HtmlPage.seeOther(SpokenLanguage.in(language, visit.address())).build());
    }
    return Optional.of(gone(visit, language, request));
  }

  /** What is shown instead of questions that were sent, where the draft did not come back. */
  private static Optional<Response> lost(
      Visit visit, Screen screen, String language, HttpServletRequest request) {
    return screen.isStart() || visit.draft().isPresent()
        ? Optional.empty()
        : Optional.of(gone(visit, language, request));
  }

  private static Response gone(Visit visit, String language, HttpServletRequest request) {
    return visit.held().isPresent()
        ? expired(visit, language, request)
        : HtmlPage.notice(BAD_REQUEST, NoticePage.Kind.NO_COOKIE, language).build();
  }

  static Response expired(Visit visit, String language, HttpServletRequest request) {
    Response.ResponseBuilder page = HtmlPage.notice(GONE, NoticePage.Kind.EXPIRED, language);
    visit.cookies(request).forget(page);
    return page.build();
  }

  private static String resume(Form form, Visit visit, String language) {
    return ResumePage.of(
            form.questionnaire(),
            language,
            HtmlPage.SITE,
            SpokenLanguage.in(language, visit.address()),
            null,
            Map.of(Visit.SCREEN, Visit.RESUME))
        .html();
  }
}
