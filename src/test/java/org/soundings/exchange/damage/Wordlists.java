package org.soundings.exchange.damage;

import java.util.List;

/** Options of questions as people write them. */
final class Wordlists {
  private Wordlists() {}

  static final List<List<String>> UNORDERED =
      List.of(
          List.of("Public agency", "Private company", "Charity", "Self-employed"),
          List.of("Zürich", "Köln", "Málaga", "Paris", "Tromsø"),
          List.of("Car", "Bus", "Bicycle", "On foot", "Train"),
          List.of("Full-time", "Part-time", "Retired", "Student", "Looking for work"),
          List.of("Nurse", "Doctor", "Social worker", "Case manager"),
          List.of("Café", "Canteen", "At my desk", "\"Flexi\" space, upstairs"),
          List.of("Female", "Male", "Non-binary"),
          List.of("Día", "Noche", "Mañana"));

  static final List<List<String>> NUMBERED =
      List.of(
          List.of("Bus 12", "Bus 7", "Tram 3", "Tram 10"),
          List.of("Ward 4b", "Ward 11", "Clinic 2", "Laboratory"),
          List.of("COVID-19", "Type 2 diabetes", "Hepatitis B", "None of these"),
          List.of("Model 3", "Golf 8", "500e", "i3"));

  /** Lowest first. */
  static final List<List<String>> ORDERED =
      List.of(
          List.of(
              "Strongly disagree",
              "Disagree",
              "Neither agree nor disagree",
              "Agree",
              "Strongly agree"),
          List.of("Never", "Rarely", "Sometimes", "Often", "Always"),
          List.of(
              "Very dissatisfied",
              "Dissatisfied",
              "Neither satisfied nor dissatisfied",
              "Satisfied",
              "Very satisfied"),
          List.of(
              "Not at all important",
              "Slightly important",
              "Moderately important",
              "Very important",
              "Extremely important"),
          List.of("Not at all", "A little", "Somewhat", "Very much"),
          List.of("Very unlikely", "Unlikely", "Likely", "Very likely"),
          List.of("Low", "Medium", "High"),
          List.of("Nunca", "Casi nunca", "A veces", "Casi siempre", "Siempre"),
          List.of("Trifft überhaupt nicht zu", "Trifft eher nicht zu", "Trifft voll zu"));

  static final List<List<String>> MONEY =
      List.of(
          List.of("500 - 999 €", "1.000 - 1.999 €", "2.000 - 9.999 €", "10.000 € und mehr"),
          List.of("Under $100k", "$100k - $500k", "$500k - $1M", "$1M - $5M"),
          List.of(
              "Less than $25,000", "$25,000 to $49,999", "$50,000 to $99,999", "$100,000 or more"),
          List.of("bis 900 EUR", "901 bis 1.500 EUR", "1.501 bis 2.500 EUR", "über 2.500 EUR"),
          List.of("£0-£9,999", "£10,000-£19,999", "£20,000-£39,999", "£40,000+"),
          List.of("< 1 Mio. €", "1 - 10 Mio. €", "10 - 50 Mio. €", "> 50 Mio. €"),
          List.of("Under 50K", "50K-100K", "100K-1M", "Over 1M"),
          List.of("$0", "$1 to $500", "$501 to $1,000", "More than $1,000"));

  static final List<List<String>> TIME =
      List.of(
          List.of("< 15 minutes", "15-30 minutes", "1-2 hours", "2-4 hours"),
          List.of("Less than 6 months", "6 to 12 months", "1 to 3 years", "More than 3 years"),
          List.of("Less than a day", "1-6 days", "1-3 weeks", "1-6 months", "A year or more"),
          List.of("Less than 3 years", "3 to 7 years", "8 to 14 years", "15 years or more"),
          List.of("up to 30 min", "31-60 min", "1-3 h", "more than 3 h"),
          List.of("weniger als 1 Jahr", "1 bis 5 Jahre", "6 bis 10 Jahre", "mehr als 10 Jahre"),
          List.of("18-24", "25-34", "35-44", "45-54", "55 or older"),
          List.of("Under 18", "18-29", "30-44", "45-60", "> 60"));

  static final List<List<String>> DISTANCE =
      List.of(
          List.of("<500 m", "500 m - 1 km", "1-5 km", "more than 5 km"),
          List.of("up to 50 cm", "50 cm to 1 m", "1 to 10 m", "over 10 m"),
          List.of(
              "Less than 500 feet", "500 feet to 1 mile", "1 to 10 miles", "More than 10 miles"),
          List.of("under 1 km", "1-5 km", "5-20 km", "20 km or more"),
          List.of("less than 800 m", "800 m to 2 km", "2 to 12 km", "over 12 km"));

  static final List<List<String>> FREQUENCY =
      List.of(
          List.of(
              "Less than 1 per month", "1 to 5 per month", "1 to 5 per week", "More than 1 a day"),
          List.of(
              "Less than once a year", "1-2 times a year", "1-2 times a month", "1-2 times a week"),
          List.of("Once a month", "2-3 times a month", "Once a week", "2-3 times a week", "Daily"),
          List.of(
              "0 times a week", "1-2 times a week", "3-4 times a week", "5 or more times a week"));

  static final List<List<String>> PEOPLE =
      List.of(
          List.of("1-9", "10-49", "50-249", "250 or more"),
          List.of("Just me", "2-10", "11-50", "51-200", "201-1,000", "More than 10,000"),
          List.of("1 to 250", "251 to 1,000", "1,001 to 10,000", "More than 10,000"),
          List.of("0", "1-2", "3-5", "6+"));

  static final List<List<String>> SEVERAL =
      List.of(
          List.of("Pen", "Ruler", "Brush", "Scissors", "Glue"),
          List.of("Email", "Telephone", "Video calls", "Letters"),
          List.of("Python", "R", "Java", "C++", "C#", "SQL"),
          List.of("Lack of time", "Lack of money", "Lack of staff", "Bad software"),
          List.of("Linux", "Windows", "MacOS"),
          List.of("Word/Excel", "Pen/pencil", "Phone/fax"));

  static final List<List<String>> SEVERAL_WITH_COMMAS =
      List.of(
          List.of("Word, Excel or similar", "Email", "Video (Zoom, Teams)", "Telephone"),
          List.of(
              "Yes, at work", "Yes, at home", "On the road", "In a library, a school or a club"));

  static final List<List<String>> OWN_CATEGORIES =
      List.of(
          List.of("Granted", "Refused", "Pending"),
          List.of("Present", "Missing"),
          List.of("Phone", "Letter", "E-mail", "No response"),
          List.of("DE", "FR", "ZA", "BW", "NA"),
          List.of("EMEA", "APAC", "NA", "LATAM"),
          List.of("--", "-", "+", "++"));

  static final List<String> STATEMENTS =
      List.of("Pay", "Hours", "Colleagues", "Software", "Supervision", "Workload", "Rooms");

  static final List<String> REMARKS =
      List.of(
          "more staff please",
          "Better software, and soon",
          "nothing to add",
          "we need training; a lot of it",
          "the rooms are cold",
          "ask us more often",
          "my team is great",
          "too many forms",
          "pay",
          "less paper and fewer meetings");
}
