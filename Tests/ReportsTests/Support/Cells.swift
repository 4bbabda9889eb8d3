/// The cells that a line takes, told independently of the code under test for the characters that the samples use:
/// two for the Chinese characters and the emoji, one for everything else.
func cells(_ line: some StringProtocol) -> Int {
  line.reduce(0) { $0 + ("界面🙂".contains($1) ? 2 : 1) }
}
