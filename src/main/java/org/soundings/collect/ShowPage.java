package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Form;
import org.soundings.form.NoticePage;
import org.soundings.form.ResumePage;
import org.soundings.form.Screen;
import org.soundings.store.Wave;
import org.soundings.web.Page;

/** Shows a study's screens. */
@Path("/s/{study}")
@ApplicationScoped
public class ShowPage {
  /** In the address of the first questions, where consent was given just before. */
  static final String AGREED = "agreed";

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
      @QueryParam("lang") @Nullable String lang,
      @QueryParam(AGREED) @Nullable String agreed,
      @CookieParam(RespondentCookie.NAME) @Nullable Cookie cookie,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request) {
    String held = RespondentCookie.text(cookie);
    Wave wave = visits.wave(study);
    if (visits.taken(wave, visits.held(wave, held)).isPresent()) {
      return Page.seeOther("/s/" + study + "/receipt").build();
    }
    Visit visit = visits.open(study, held, headers);
    Form form = forms.of(wave, visit.version()).orElseThrow(NotFoundException::new);
    String language = visit.language(lang, Visits.language(visit.wave(), headers));
    if (page == null && visit.draft().isPresent()) {
      return Page.html(200, resume(form, visit, language)).build();
    }
    Screen screen =
        page == null ? form.first() : form.screen(page).orElseThrow(NotFoundException::new);
    boolean consented = visit.draft().isPresent() || agreed != null;
    return missing(visit, form, screen, consented, language, request)
        .orElseGet(
            () -> Page.html(200, form.html(visit.view(screen, language, consented, null))).build());
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
      return shown ? Optional.empty() : Optional.of(Page.seeOther(visit.address()).build());
    }
    return Optional.of(
        visit.held().isPresent()
            ? expired(visit, language, request)
            : Page.notice(BAD_REQUEST, NoticePage.Kind.NO_COOKIE, language).build());
  }

  static Response expired(Visit visit, String language, HttpServletRequest request) {
    Response.ResponseBuilder page = Page.notice(GONE, NoticePage.Kind.EXPIRED, language);
    visit.cookies(request).forget(page);
    return page.build();
  }

  private static String resume(Form form, Visit visit, String language) {
    return ResumePage.of(
            form.questionnaire(),
            language,
            Page.SITE,
            visit.address(),
            null,
            Map.of(Visit.SCREEN, Visit.RESUME))
        .html();
  }
}
