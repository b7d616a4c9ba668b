const ui = SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayOperationId: true,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
});

ui.initOAuth({
  clientId: "swagger-ui",
  scopes: ["meetings:read", "meetings:write"],
  usePkceWithAuthorizationCodeGrant: true,
});
