package dev.kalturadiscord.server.kaltura;

/** Where Kaltura keeps an account. */
enum Region {
  US("https://www.kaltura.com"),
  EU("https://api.eu.kaltura.com"),
  DE("https://api.de.kaltura.com"),
  SG("https://api.sg.kaltura.com"),
  CA("https://api.ca.kaltura.com"),
  AP("https://api.ap.kaltura.com");

  /** Of API v3. */
  final String apiBaseUrl;

  Region(String apiBaseUrl) {
    this.apiBaseUrl = apiBaseUrl;
  }
}
