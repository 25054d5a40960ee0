package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.soundings.form.Form;
import org.soundings.form.Screen;
import org.soundings.form.SpokenLanguage;
import org.soundings.form.item.Fields;
import org.soundings.questionnaire.Correction;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Taken;
import org.soundings.web.FormBody;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/**
 * Takes a study's screens, as a browser sends them with or without a script.
 *
 * <p>A screen that was read is answered by a redirect, so that reloading sends nothing twice (R9):
 * to the next screen, to the same with what is wrong, to the receipt. The respondent is known by a
 * cookie or, where there is none, by a field; what is sent without either, or of a questionnaire
 * that today's has not corrected, is a 400.
 */
@Path("/s/{study}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TakePage {
  private final Visits visits;
  private final Forms forms;
  private final Drafts drafts;
  private final Answering answering;

  @Inject
  TakePage(Visits visits, Forms forms, Drafts drafts, Answering answering) {
    this.visits = visits;
    this.forms = forms;
    this.drafts = drafts;
    this.answering = answering;
  }

  /** The answer to a screen that is sent, whatever follows from it. */
  @POST
  public Response take(
      @PathParam("study") String study,
      byte[] body,
      @BeanParam RequestLanguage wanted,
      @Context HttpServletRequest request) {
    Fields fields = new Fields(FormBody.fields(body));
    Visit visit = visits.open(study, RespondentCookie.sent(request), wanted);
    if (fields.has(Visit.SCREEN, Visit.RESUME)) {
      return resumed(visit, fields, wanted, request);
    }
    Sheet sheet = sheet(visit, fields, wanted);
    return switch (answering.take(sheet)) {
      case Step.Again again -> again(visit, sheet, request);
      case Step.Go go -> on(visit, go, sheet, request);
      case Step.Done done -> done(done.taken(), sheet, request);
      case Step.NoConsent none ->
          HtmlPage.seeOther(SpokenLanguage.in(sheet.language(), visit.address())).build();
      case Step.Expired expired -> ShowPage.expired(visit, sheet.language(), request);
    };
  }

  private Response on(Visit visit, Step.Go go, Sheet sheet, HttpServletRequest request) {
    String address = visit.address(go.screen());
    return go.kept()
        ? kept(HtmlPage.seeOther(address), sheet, request)
        : HtmlPage.seeOther(
                SpokenLanguage.in(sheet.language(), address + "&" + ShowPage.AGREED + "=1"))
            .build();
  }

  /**
   * Keeps a screen that is not finished yet: 204 where it is kept, 409 where it cannot be any more.
   */
  @POST
  @Path("save")
  public Response save(
      @PathParam("study") String study,
      byte[] body,
      @BeanParam RequestLanguage wanted,
      @Context HttpServletRequest request) {
    Fields fields = new Fields(FormBody.fields(body));
    Visit visit = visits.open(study, RespondentCookie.sent(request), wanted);
    Sheet sheet = sheet(visit, fields, wanted);
    return answering
        .save(sheet)
        .map(refused -> Response.status(Response.Status.CONFLICT).build())
        .orElseGet(
            () -> kept(Response.noContent().cacheControl(HtmlPage.unkept()), sheet, request));
  }

  private Sheet sheet(Visit visit, Fields fields, RequestLanguage wanted) {
    Held held =
        visit
            .held()
            .or(() -> RespondentKey.parse(fields.one(Visit.KEY)).map(Held::of))
            .orElseThrow(BadRequestException::new);
    Optional<Draft> draft = visit.draft();
    Form form =
        forms
            .of(visit.wave(), draft.map(Draft::questionnaire).orElse(fields.one(Visit.VERSION)))
            .filter(f -> isOf(visit, f))
            .orElseThrow(BadRequestException::new);
    Screen screen = form.screen(fields.one(Visit.SCREEN)).orElseThrow(BadRequestException::new);
    String language = language(visit, fields, wanted);
    return new Sheet(
        visit.wave(),
        form,
        screen,
        held,
        visit.held().isPresent(),
        language,
        fields.values(),
        draft);
  }

  /** Whether a form is of the study's questionnaire today, or of one that this has corrected. */
  private boolean isOf(Visit visit, Form form) {
    return forms
        .of(visit.wave(), visit.wave().questionnaire())
        .map(Form::questionnaire)
        .filter(today -> today.id().equals(form.questionnaire().id()))
        .filter(
            today ->
                today.sha256().equals(form.questionnaire().sha256())
                    || Correction.lost(form.questionnaire(), today).isEmpty())
        .isPresent();
  }

  /** What was sent is in the draft, so that the page can be fetched and Back works (R9). */
  private static Response again(Visit visit, Sheet sheet, HttpServletRequest request) {
    String address = visit.address(sheet.screen());
    boolean marked = visit.draft().isEmpty();
    Response.ResponseBuilder answer =
        HtmlPage.seeOther(
            marked
                ? SpokenLanguage.in(sheet.language(), address + "&" + ShowPage.AGAIN + "=1")
                : address);
    boolean stored = !sheet.screen().isStart() || visit.draft().isPresent();
    return stored ? kept(answer, sheet, request) : answer.build();
  }

  private static Response kept(
      Response.ResponseBuilder response, Sheet sheet, HttpServletRequest request) {
    return response.cookie(new RespondentCookie(sheet.wave(), request).kept(sheet.held())).build();
  }

  private static Response done(Taken taken, Sheet sheet, HttpServletRequest request) {
    String study = sheet.wave().id().study();
    if (taken instanceof Taken.NotOpen notOpen) {
      return Visits.notOpen(notOpen.stage(), sheet.language());
    }
    return HtmlPage.seeOther(SpokenLanguage.in(sheet.language(), "/s/" + study + "/receipt"))
        .cookie(new RespondentCookie(sheet.wave(), request).receipt(sheet.held()))
        .build();
  }

  private Response resumed(
      Visit visit, Fields fields, RequestLanguage wanted, HttpServletRequest request) {
    String language = language(visit, fields, wanted);
    String start = SpokenLanguage.in(language, visit.address());
    if (fields.has(Fields.GO, "restart")) {
      visit.held().ifPresent(held -> drafts.forget(held.key(), visit.wave().id()));
      Response.ResponseBuilder toStart = HtmlPage.seeOther(start);
      visit.cookies(request).forget(toStart);
      return toStart.build();
    }
    visit.held().ifPresent(held -> answering.speak(held.key(), visit.wave().id(), language));
    return HtmlPage.seeOther(
            visit.draft().map(d -> visit.address() + "?page=" + d.screen()).orElse(start))
        .build();
  }

  /** The language that is asked for on the page, else the page's. */
  private static String language(Visit visit, Fields fields, RequestLanguage wanted) {
    return wanted.of(
        visit.wave().languages(),
        fields.one(Fields.SPEAK),
        fields.one(Fields.LANGUAGE),
        wanted.asked(),
        visit.spoken());
  }
}
