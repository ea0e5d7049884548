// SPDX-License-Identifier: Apache-2.0
// How acts stand: what was done, what is to come, what is denied, what anybody might do.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

std::vector<Record::Event> told(const char* text) { return read_case(GoldCase{"", "", text, {}}).events; }

// Types told as done, joined by blanks.
std::string done(const char* text) {
  std::string out;
  for (const Record::Event& e : told(text))
    if (e.status == Status::Occurred) (out += out.empty() ? "" : " ") += kEventTypeNames[static_cast<std::size_t>(e.type)];
  return out;
}

TEST(Standing, OfAHeadlineThatLeavesItsAuxiliaryOutIsDone) {
  for (const char* text : {"Reporter in Minsk verprügelt.", "Zwei Polizisten in Minsk verletzt.", "Reporter in Minsk von Soldaten verletzt."}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(done(text), "ASSAULT");
    ASSERT_EQ(told(text).size(), 1u);
    EXPECT_FALSE(told(text)[0].recipients.empty());  // who stands first is no attacker
  }
  EXPECT_EQ(done("Präsident Macron verurteilt Gewalt."), "ACCUSE");
  EXPECT_EQ(done("Die Opposition in Paris kritisiert Präsident Macron."), "ACCUSE");
}

TEST(Standing, OfTwoInfinitivesUnderOneModalVerbIsThatOfTheVerb) { EXPECT_EQ(done("Man kann gegen das Völkerrecht verstoßen und danach einen Nachbarn angreifen, sagte Minister Maas."), ""); }

TEST(Standing, OfWhatAnybodyMayDoOrWhatIsDeniedIsNotDone) {
  EXPECT_EQ(done("Alle, die den Staat angreifen, müssten bestraft werden, sagte Minister Maas."), "REQUEST");
  EXPECT_EQ(done("Präsident Trump dementierte am Donnerstag, dass er die Amerikaner belogen habe."), "REJECT");
  EXPECT_EQ(done("Das Ministerium in Berlin wollte die Zahlen weder bestätigen noch dementieren."), "");
  EXPECT_EQ(done("Niemand hat den Minister entlassen oder verhaftet."), "");
  EXPECT_EQ(done("Er lasse sich von niemandem vorschreiben, mit wem er rede, polterte Minister Maas."), "ACCUSE");  // who says so denies nothing
}

TEST(Standing, OfARefusalThatIsDeclaredIsDone) {
  EXPECT_EQ(done("Polen erklärte, die Aufnahme von Flüchtlingen abzulehnen."), "REJECT");
  EXPECT_EQ(done("Polen erklärte, die Truppen abzuziehen."), "");
}

TEST(Standing, OfATickersLineIsDoneWhateverTheHourItCameIn) {
  const auto status = [](const char* text) {
    const std::vector<Record::Event> events = read_case(GoldCase{"", "2020-10-13", text, {}}).events;
    return events.empty() ? Status::Denied : events.front().status;
  };
  EXPECT_EQ(status("+++ 21:35 Uhr: Macron telefoniert mit Merkel +++"), Status::Occurred);
  EXPECT_EQ(status("18.45 Uhr - Macron telefoniert mit Merkel."), Status::Occurred);
  EXPECT_EQ(status("Um 18.45 Uhr telefoniert Macron mit Merkel."), Status::Planned);
}

TEST(Standing, OfWhatReportsSayThatAreDeniedIsDenied) {
  EXPECT_EQ(done("Frankreich dementierte Berichte, es habe Soldaten in die frühere Kolonie entsandt."), "REJECT");
  EXPECT_EQ(done("Frankreich dementierte Berichte, wonach es Soldaten nach Mali entsandt habe."), "REJECT");
  EXPECT_EQ(done("Moskau widersprach Berichten, die Armee habe Panzer an die Grenze verlegt."), "REJECT");
  EXPECT_EQ(done("Moskau bestätigte Berichte, die Armee habe Panzer an die Grenze verlegt."), "MOBILIZE");
}

}  // namespace
}  // namespace depesche
