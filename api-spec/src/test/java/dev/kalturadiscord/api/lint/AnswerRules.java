package dev.kalturadiscord.api.lint;

import java.util.List;

/** What operations answer when they refuse or fail, and who may call them. */
final class AnswerRules {

  private static final List<String> PROBLEM_ONLY = List.of(Body.PROBLEM);

  static final List<Rule> RULES =
      List.of(
          Rule.ofOperations(
              "security",
              o -> !o.needsCredential(),
              "name the credential that it needs (security); what is open to everybody is exempt"
                  + " with a reason"),
          // 403 is for scopes and roles, which only access tokens have.
          Rule.ofOperations(
              "token-answers",
              o ->
                  (o.needsCredential() && !o.answersWith("401"))
                      || (o.needsToken() && !o.answersWith("403")),
              "say 401 where a credential is needed, and 403 where it is an access token"),
          Rule.ofOperations(
              "rate-limit",
              o -> !o.answersWith("429"),
              "say 429: requests are limited, also those without a token"),
          Rule.ofAnswers(
              "retry-after",
              a -> a.status().equals("429") && !a.hasHeader("Retry-After"),
              "say the header Retry-After, which 429 always has"),
          Rule.ofAnswers(
              "problem-document",
              a ->
                  a.isFailure()
                      && !a.bodies().stream().map(Body::mediaType).toList().equals(PROBLEM_ONLY),
              "answer application/problem+json and nothing else (RFC 9457)"));

  private AnswerRules() {}
}
